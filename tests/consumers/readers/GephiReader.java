import java.io.File;
import java.util.*;
import org.gephi.graph.api.*;
import org.gephi.io.importer.api.*;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.*;
import org.openide.util.Lookup;

/** Reads the file of the first argument: g.graphml or g.dot. */
public class GephiReader {
  static String quoted(Object value) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : String.valueOf(value == null ? "" : value).toCharArray())
      out.append(String.format("\\u%04x", (int) c));
    return out.append('"').toString();
  }

  public static void main(String[] arguments) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(arguments[0]));
    importer.process(container, new DefaultProcessor(), workspace);

    Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel().getGraph();
    StringJoiner nodes = new StringJoiner(",", "[", "]");
    for (Node one : graph.getNodes())
      nodes.add("{\"id\":" + quoted(one.getId()) + ",\"name\":" + quoted(one.getLabel()) + "}");
    StringJoiner edges = new StringJoiner(",", "[", "]");
    for (Edge one : graph.getEdges()) {
      StringBuilder row = new StringBuilder("{\"source\":" + quoted(one.getSource().getId())
          + ",\"target\":" + quoted(one.getTarget().getId())
          + ",\"label\":" + quoted(one.getLabel()));
      for (String key : new String[] {"standing", "fact", "quote"})
        if (graph.getModel().getEdgeTable().hasColumn(key))
          row.append(",\"" + key + "\":" + quoted(one.getAttribute(key)));
      edges.add(row + "}");
    }
    System.out.println("{\"consumer\":\"Gephi toolkit\",\"nodes\":" + nodes
        + ",\"edges\":" + edges + "}");
  }
}
