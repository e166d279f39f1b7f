# Run by cpack on what goes into the .deb: adds what Debian wants beside it.
set(root ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/program/usr)
set(doc ${root}/share/doc/relata)

file(COPY ${CPACK_DEBIAN_SOURCE_FOLDER}/copyright DESTINATION ${doc})
configure_file(${CPACK_DEBIAN_SOURCE_FOLDER}/changelog.in
               ${doc}/changelog.Debian @ONLY)
file(RENAME ${doc}/CHANGELOG.md ${doc}/changelog)
configure_file(${CPACK_DEBIAN_SOURCE_FOLDER}/overrides
               ${root}/share/lintian/overrides/relata COPYONLY)
file(GLOB packed ${root}/share/man/man1/*.1)
execute_process(COMMAND gzip -9n ${packed} ${doc}/changelog ${doc}/changelog.Debian
                COMMAND_ERROR_IS_FATAL ANY)
