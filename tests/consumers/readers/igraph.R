suppressMessages(library(igraph))
graph <- read_graph("g.graphml", format = "graphml")

ends <- as_edgelist(graph, names = FALSE)
ids <- vertex_attr(graph, "id")
edges <- data.frame(source = ids[ends[, 1]], target = ids[ends[, 2]],
                    label = edge_attr(graph, "label"),
                    standing = edge_attr(graph, "standing"),
                    fact = edge_attr(graph, "fact"),
                    quote = edge_attr(graph, "quote"))
nodes <- data.frame(id = ids, name = vertex_attr(graph, "label"))
consumer <- paste("igraph (R)", packageVersion("igraph"))
cat(jsonlite::toJSON(list(consumer = jsonlite::unbox(consumer), nodes = nodes,
                          edges = edges)))
