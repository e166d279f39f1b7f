import java.util.*;
import org.apache.tinkerpop.gremlin.structure.*;
import org.apache.tinkerpop.gremlin.structure.io.IoCore;
import org.apache.tinkerpop.gremlin.tinkergraph.structure.TinkerGraph;
import org.apache.tinkerpop.gremlin.util.Gremlin;
import org.apache.tinkerpop.shaded.jackson.databind.ObjectMapper;

public class TinkerPopReader {
  public static void main(String[] arguments) throws Exception {
    Graph graph = TinkerGraph.open();
    graph.io(IoCore.graphml()).readGraph("g.graphml");

    List<Object> nodes = new ArrayList<>();
    graph.vertices().forEachRemaining(one -> nodes.add(Map.of(
        "id", one.id(), "name", one.value("label"), "type", one.label())));
    List<Object> edges = new ArrayList<>();
    graph.edges().forEachRemaining(one -> {
      Map<String, Object> row = new HashMap<>();
      row.put("source", one.outVertex().id());
      row.put("target", one.inVertex().id());
      row.put("label", one.label());
      for (String key : new String[] {"standing", "fact", "quote"})
        row.put(key, one.property(key).orElse(null));
      edges.add(row);
    });
    System.out.println(new ObjectMapper().writeValueAsString(Map.of(
        "consumer", "TinkerPop " + Gremlin.version(),
        "nodes", nodes, "edges", edges)));
  }
}
