# `cpack` makes relata_VERSION-1_ARCHITECTURE.deb of what is installed as the
# component `program` (tools/package).
set(RELATA_MAINTAINER "The Relata developers <relata@example.org>"
    CACHE STRING "Who answers for the Debian package")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME relata)
set(CPACK_PACKAGE_CONTACT ${RELATA_MAINTAINER})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME relata)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
    "builds a knowledge graph from English news articles
Relata reads English news articles and builds one graph of who did what to
whom. Every fact leads back to the article, the sentence and its bytes, and
tells who claims it and whether it is denied, planned or only possible.
.
The graph can be asked, drawn, explored in a browser, and exported as
GraphML, RDF, CSV, JSON, Cypher and other formats. All of it runs offline on
one machine's processor.")
set(CPACK_DEBIAN_SOURCE_FOLDER ${PROJECT_SOURCE_DIR}/cmake/debian)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/debian/stage.cmake)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
    WORLD_EXECUTE)
include(CPack)
