# The explorer's page, generated/explorer.html, from the files of src/view/web.
# RELATA_EXPLORER: it draws with Cytoscape.js, which npm fetches and esbuild
# makes one file of; else with drawing/simple.js.
option(RELATA_EXPLORER "Draw the explorer's graph with Cytoscape.js (needs npm)"
       OFF)
set(web ${PROJECT_SOURCE_DIR}/src/view/web)
set(RELATA_PAGE ${PROJECT_BINARY_DIR}/generated/explorer.html)
# One script, in this order; the drawing stands before the last.
set(scripts text facts state source_file source_server elements cards lists
            search picture review)
list(TRANSFORM scripts PREPEND ${web}/)
list(TRANSFORM scripts APPEND .js)
set(drawing ${web}/drawing/simple.js)
set(drawing_name simple)

if(RELATA_EXPLORER)
  find_program(NPM npm)
  find_program(NODE node)
  if(NOT NPM OR NOT NODE)
    message(FATAL_ERROR "RELATA_EXPLORER=ON needs npm and node, which are not "
                        "here. Without it the explorer has a simple drawing.")
  endif()
  set(node_folder ${PROJECT_BINARY_DIR}/explorer)
  set(drawing ${node_folder}/drawing.js)
  set(drawing_name full)
  set(node_files package.json package-lock.json bundle.mjs cytoscape.js)
  list(TRANSFORM node_files PREPEND ${web}/drawing/)
  add_custom_command(
    OUTPUT ${drawing}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${node_folder}
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${node_files} ${node_folder}
    COMMAND ${NPM} --prefix ${node_folder} ci --ignore-scripts --no-audit
            --no-fund --silent
    COMMAND ${NODE} ${node_folder}/bundle.mjs
    DEPENDS ${node_files}
    COMMENT "Bundling Cytoscape.js"
    VERBATIM)
endif()

set(page_script ${PROJECT_SOURCE_DIR}/cmake/page.cmake)
set(page_parts ${web}/page.html ${web}/style.css ${scripts} ${drawing}
    ${web}/main.js)
add_custom_command(
  OUTPUT ${RELATA_PAGE}
  COMMAND ${CMAKE_COMMAND} -D OUTPUT=${RELATA_PAGE} -D DRAWING=${drawing_name}
          -D PAGE=${web}/page.html -D STYLE=${web}/style.css
          "-DSCRIPTS=${scripts};${drawing};${web}/main.js" -P ${page_script}
  DEPENDS ${page_parts} ${page_script}
  VERBATIM)
