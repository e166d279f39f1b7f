import com.google.gson.Gson;
import java.io.FileOutputStream;
import java.util.*;
import org.apache.jena.query.*;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.*;

/** FILE QUERY...: the triples into FILE.out, the answers. */
public class JenaReader {
  public static void main(String[] arguments) throws Exception {
    Model model = RDFDataMgr.loadModel(arguments[0]);

    try (FileOutputStream out = new FileOutputStream(arguments[0] + ".out")) {
      RDFDataMgr.write(out, model, Lang.NTRIPLES);
    }
    List<Object> answers = new ArrayList<>();
    for (int i = 1; i < arguments.length; ++i) {
      List<Object> rows = new ArrayList<>();
      try (QueryExecution query = QueryExecutionFactory.create(arguments[i], model)) {
        ResultSet found = query.execSelect();
        while (found.hasNext()) {
          QuerySolution one = found.next();
          List<String> row = new ArrayList<>();
          for (String name : found.getResultVars())
            row.add(one.get(name).isLiteral() ? one.getLiteral(name).getLexicalForm()
                                              : one.get(name).toString());
          rows.add(row);
        }
      }
      answers.add(rows);
    }
    System.out.println(new Gson().toJson(Map.of(
        "consumer", "Jena " + Model.class.getPackage().getImplementationVersion(), "answers", answers)));
  }
}
