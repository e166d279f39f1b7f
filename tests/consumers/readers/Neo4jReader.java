import apoc.ApocConfig;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.harness.*;

/** What Neo4j holds after each way of loading: cypher and csv, each done twice
 *  by cypher-shell (the argument: its class path), and apoc. One server, emptied
 *  in between: it takes long to start. */
public class Neo4jReader {
  /** cypher-shell -f, in a process of its own as a user has it. */
  static void shell(Neo4j neo4j, String jars, Path script) throws Exception {
    Process shell = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-cp", jars,
        "org.neo4j.shell.Main", "-a", neo4j.boltURI().toString(),
        "-f", script.toString())
        .redirectErrorStream(true).start();
    String said = new String(shell.getInputStream().readAllBytes());
    if (shell.waitFor() != 0)
      throw new IllegalStateException("cypher-shell -f " + script + ": " + said);
  }

  static void load(Neo4j neo4j, Path here, String way, String jars) throws Exception {
    if (way.equals("apoc")) {
      neo4j.defaultDatabaseService().executeTransactionally(
          "CALL apoc.import.graphml(\"g.graphml\", {readLabels: true, storeNodeIds: true});\n");
      return;
    }
    Path script = here.resolve(way.equals("csv") ? "import/load.cypher" : "g.cypher");
    for (int i = 0; i < 2; ++i) shell(neo4j, jars, script);
  }

  static List<Object> rows(GraphDatabaseService base, String query) {
    return base.executeTransactionally(query, Map.of(), result -> {
      List<Object> rows = new ArrayList<>();
      result.forEachRemaining(row -> rows.add(row.get("row")));
      return rows;
    });
  }

  static Map<String, Object> held(GraphDatabaseService base, String way) {
    // APOC takes GraphML's "label" of a node, its name, for a property, and that
    // of an edge for the type of the relationship.
    String name = way.equals("apoc") ? "n.label" : "n.name";
    String label = way.equals("apoc") ? "type(r)" : "r.label";
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("consumer", "Neo4j "
        + org.neo4j.kernel.internal.Version.getNeo4jVersion() + " " + way);
    answer.put("nodes", rows(base, "MATCH (n) RETURN {id: n.id, name: " + name
        + ", labels: labels(n)} AS row"));
    answer.put("edges", rows(base, "MATCH (a)-[r]->(b) RETURN {source: a.id, target: b.id, "
        + "type: type(r), label: " + label + ", standing: r.standing, fact: r.fact, "
        + "quote: r.quote} AS row"));
    answer.put("accused", rows(base, "MATCH ()-[r:ACCUSE]->() RETURN r.standing AS row"));
    return answer;
  }

  public static void main(String[] arguments) throws Exception {
    Path here = Path.of("").toAbsolutePath();
    Path folder = Files.createTempDirectory(here, "neo4j");
    Path imports = Files.createDirectories(folder.resolve("import"));
    for (String name : List.of("g.graphml", "import/nodes.csv", "import/edges.csv"))
      Files.copy(here.resolve(name), imports.resolve(Path.of(name).getFileName()));
    var builder = Neo4jBuilders.newInProcessBuilder(folder)
        .withDisabledServer()
        .withConfig(GraphDatabaseSettings.load_csv_file_url_root, imports)
        .withConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("apoc.*"))
        .withProcedure(apoc.export.graphml.ExportGraphML.class);
    Map<String, Object> answers = new LinkedHashMap<>();
    try (Neo4j neo4j = builder.build()) {
      GraphDatabaseService base = neo4j.defaultDatabaseService();
      // What apoc.conf says of a server that is installed.
      ApocConfig.apocConfig().setProperty("apoc.import.file.enabled", true);
      ApocConfig.apocConfig().setProperty("apoc.import.file.use_neo4j_config", true);
      for (String way : List.of("apoc", "cypher", "csv")) {
        long begin = System.nanoTime();
        load(neo4j, here, way, arguments[0]);
        Map<String, Object> answer = held(base, way);
        answer.put("seconds", (System.nanoTime() - begin) / 100_000_000 / 10.0);
        answers.put(way, answer);
        base.executeTransactionally("MATCH (n) DETACH DELETE n");
      }
    }
    System.out.println(new ObjectMapper().writeValueAsString(answers));
    System.exit(0);
  }
}
