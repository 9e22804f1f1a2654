# The few CMake functions of our own: a layer's folder, a library of ours, an embedded file.

# Our own targets, and only they, are held to our warnings.
add_library(tadqiq_warnings INTERFACE)
target_compile_features(tadqiq_warnings INTERFACE cxx_std_20)
target_compile_options(tadqiq_warnings INTERFACE -Wall -Wextra -Wpedantic)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # At -O2 gcc 12 sees overlapping copies in "a" + std::string (gcc bug 105651).
    target_compile_options(tadqiq_warnings INTERFACE -Wno-restrict)
endif()
if(CMAKE_COMPILE_WARNING_AS_ERROR)
    target_compile_options(tadqiq_warnings INTERFACE -Werror)
endif()

# tadqiq_layer(NAME): the folder src/NAME, whose CMakeLists.txt declares the library NAME.
function(tadqiq_layer name)
    if(EXISTS ${PROJECT_SOURCE_DIR}/src/${name}/CMakeLists.txt)
        add_subdirectory(src/${name})
    endif()
endfunction()

# tadqiq_library(NAME SOURCES file... DEPENDS layer... LIBRARIES private_library...)
# DEPENDS are layers of ours and show in headers; LIBRARIES are foreign and do not.
function(tadqiq_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
    list(TRANSFORM arg_DEPENDS PREPEND tadqiq_)
    add_library(tadqiq_${name} STATIC ${arg_SOURCES})
    target_include_directories(tadqiq_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src
                                              PRIVATE ${PROJECT_SOURCE_DIR})
    target_compile_features(tadqiq_${name} PUBLIC cxx_std_20)
    target_link_libraries(tadqiq_${name} PUBLIC ${arg_DEPENDS} PRIVATE tadqiq_warnings ${arg_LIBRARIES})
endfunction()

# tadqiq_embed(TARGET FUNCTION file...): compiles files in. `namespace tadqiq` gets
# `std::span<const EmbeddedFile> FUNCTION()`, declared in base/embedded.hpp, in the given order. Files
# are relative to the project's root, or to the build folder of the layer after the word MADE.
function(tadqiq_embed target function)
    set(root ${PROJECT_SOURCE_DIR})
    if(ARGV2 STREQUAL MADE)
        set(root ${CMAKE_CURRENT_BINARY_DIR})
        list(REMOVE_AT ARGN 0)
    endif()
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
    list(TRANSFORM ARGN PREPEND ${root}/ OUTPUT_VARIABLE paths)
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DFUNCTION=${function} -DROOT=${root}
                "-DFILES=${ARGN}" -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
        DEPENDS ${paths} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
        COMMENT "Embedding ${function}"
        VERBATIM)
    target_sources(${target} PRIVATE ${output})
endfunction()
