# Writes OUTPUT, a C++ file whose FUNCTION gives the FILES (relative to ROOT) as string views.
# Run by tadqiq_embed; a literal is cut in pieces, as compilers limit the length of one.
set(code "// Made by cmake/embed.cmake.\n#include \"base/embedded.hpp\"\nnamespace tadqiq {\n")
string(APPEND code "std::span<const EmbeddedFile> ${FUNCTION}() {\n    using namespace std::literals;\n")
string(APPEND code "    static const EmbeddedFile files[] = {\n")
foreach(file IN LISTS FILES)
    file(READ ${ROOT}/${file} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
    string(REGEX REPLACE "(\\\\x0a)" "\\1\"\n        \"" bytes "${bytes}")
    string(APPEND code "        {\"${file}\", \"${bytes}\"sv},\n")
endforeach()
string(APPEND code "    };\n    return files;\n}\n}  // namespace tadqiq\n")
file(WRITE ${OUTPUT} "${code}")
