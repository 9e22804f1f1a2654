# cmake --install, and a Debian package (cpack -G DEB in a build folder): the program, which needs no
# data beside it, completion for shells, the manual page, the SQLite extension.
include(GNUInstallDirs)
set(shell_files ${CMAKE_CURRENT_BINARY_DIR}/shell)
foreach(shell bash zsh fish man)
    add_custom_command(
        OUTPUT ${shell_files}/tadqiq.${shell}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${shell_files}
        COMMAND tadqiq --isolated shell ${shell} > ${shell_files}/tadqiq.${shell}
        DEPENDS tadqiq
        VERBATIM)
    list(APPEND outputs ${shell_files}/tadqiq.${shell})
endforeach()
add_custom_target(tadqiq_shell_files ALL DEPENDS ${outputs})

install(TARGETS tadqiq)
install(TARGETS tadqiq_extension LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/tadqiq)
install(FILES ${shell_files}/tadqiq.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME tadqiq)
install(FILES ${shell_files}/tadqiq.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _tadqiq)
install(FILES ${shell_files}/tadqiq.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${shell_files}/tadqiq.man DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 RENAME tadqiq.1)
install(FILES README.md docs/figures.md docs/gate.md docs/json.md docs/sql.md docs/tadqiq.schema.json
        DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_CONTACT "The tadqiq developers <tadqiq@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "shows where Arabic news articles disagree on figures")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
