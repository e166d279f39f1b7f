import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.harness.*;

/** What Neo4j holds after the loading that the first argument names, done twice:
 *  cypher, csv, apoc. */
public class Neo4jReader {
  /** Each statement in a transaction of its own, as cypher-shell -f does it. */
  static void run(GraphDatabaseService base, String script) {
    for (String statement : script.split(";\n"))
      if (!statement.isBlank())
        base.executeTransactionally(statement);
  }

  static void load(GraphDatabaseService base, String way) throws Exception {
    switch (way) {
      case "cypher" -> run(base, Files.readString(Path.of("g.cypher")));
      case "csv" -> run(base, Files.readString(Path.of("import/load.cypher")));
      case "apoc" -> run(base,
          "CALL apoc.import.graphml(\"g.graphml\", {readLabels: true, storeNodeIds: true});\n");
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
        .withDisabledServer()
        .withConfig(GraphDatabaseSettings.load_csv_file_url_root,
            way.equals("csv") ? here.resolve("import") : here)
        .withConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("apoc.*"));
    if (way.equals("apoc"))
      builder = builder.withProcedure(apoc.export.graphml.ExportGraphML.class);
    try (Neo4j neo4j = builder.build()) {
      GraphDatabaseService base = neo4j.defaultDatabaseService();
      load(base, way);
      if (!way.equals("apoc")) load(base, way);
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
