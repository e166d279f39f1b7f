import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.*;
import java.util.*;
import org.eclipse.rdf4j.query.*;
import org.eclipse.rdf4j.repository.*;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.*;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** FILE QUERY...: the triples into FILE.out, the answers. */
public class Rdf4jReader {
  public static void main(String[] arguments) throws Exception {
    Repository repository = new SailRepository(new MemoryStore());
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.add(new File(arguments[0]));

      try (OutputStream out = new FileOutputStream(arguments[0] + ".out")) {
        connection.export(Rio.createWriter(RDFFormat.NTRIPLES, out));
      }
      List<Object> answers = new ArrayList<>();
      for (int i = 1; i < arguments.length; ++i) {
        List<Object> rows = new ArrayList<>();
        try (TupleQueryResult found = connection.prepareTupleQuery(arguments[i]).evaluate()) {
          for (BindingSet one : found) {
            List<String> row = new ArrayList<>();
            for (String name : found.getBindingNames())
              row.add(one.getValue(name).stringValue());
            rows.add(row);
          }
        }
        answers.add(rows);
      }
      String version = Repository.class.getPackage().getImplementationVersion();
      System.out.println(new ObjectMapper().writeValueAsString(Map.of(
          "consumer", "RDF4J " + version, "answers", answers)));
    }
  }
}
