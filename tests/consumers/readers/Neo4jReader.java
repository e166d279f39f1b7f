import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.harness.*;

/** What Neo4j holds after the loading that the first argument names, done twice:
 *  cypher, csv, apoc. */
public class Neo4jReader {
  static void shell(Neo4j neo4j, String file) throws Exception {
    // cypher-shell -f FILE
    List<String> command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().get(), "-cp",
        System.getProperty("java.class.path"), "org.neo4j.shell.Main",
        "-a", neo4j.boltURI().toString(), "-u", "neo4j", "-p", "neo4j", "-f", file));
    Process shell = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(new File("cypher-shell.log")).start();
    if (shell.waitFor() != 0)
      throw new RuntimeException(Files.readString(Path.of("cypher-shell.log")));
  }

  static void load(Neo4j neo4j, String way) throws Exception {
    switch (way) {
      case "cypher" -> shell(neo4j, "g.cypher");
      case "csv" -> shell(neo4j, "import/load.cypher");
      case "apoc" -> {
        Files.writeString(Path.of("apoc.cypher"),
            "CALL apoc.import.graphml(\"g.graphml\", {readLabels: true, storeNodeIds: true});\n");
        shell(neo4j, "apoc.cypher");
      }
      default -> throw new IllegalArgumentException(way);
    }
  }

  static List<Object> rows(GraphDatabaseService base, String query) {
    return base.executeTransactionally(query, Map.of(), result -> {
      List<Object> rows = new ArrayList<>();
      result.forEachRemaining(row -> rows.add(row.get("row")));
      return rows;
    });
  }

  public static void main(String[] arguments) throws Exception {
    String way = arguments[0];
    Path here = Path.of("").toAbsolutePath();
    Path folder = Files.createTempDirectory(here, "neo4j");
    // APOC asks for its settings in a file of this name.
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(conf.resolve("apoc.conf"),
        "apoc.import.file.enabled=true\napoc.import.file.use_neo4j_config=true\n");
    var builder = Neo4jBuilders.newInProcessBuilder(folder)
        .withConfig(GraphDatabaseSettings.load_csv_file_url_root,
            way.equals("csv") ? here.resolve("import") : here)
        .withConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("apoc.*"));
    if (way.equals("apoc"))
      builder = builder.withProcedure(apoc.export.graphml.ExportGraphML.class);
    try (Neo4j neo4j = builder.build()) {
      GraphDatabaseService base = neo4j.defaultDatabaseService();
      load(neo4j, way);
      if (!way.equals("apoc")) load(neo4j, way);
      String id = way.equals("apoc") ? "n.label" : "n.name";
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("consumer", "Neo4j "
          + org.neo4j.kernel.internal.Version.getNeo4jVersion() + " " + way);
      answer.put("nodes", rows(base, "MATCH (n) RETURN {id: n.id, name: " + id
          + ", labels: labels(n)} AS row"));
      answer.put("edges", rows(base, "MATCH (a)-[r]->(b) RETURN {source: a.id, target: b.id, "
          + "type: type(r), label: r.label, standing: r.standing, fact: r.fact, "
          + "quote: r.quote} AS row"));
      answer.put("accused", rows(base,
          "MATCH (a)-[r:ACCUSE]->(b) RETURN r.standing AS row"));
      System.out.println(new ObjectMapper().writeValueAsString(answer));
    }
    System.exit(0);
  }
}
