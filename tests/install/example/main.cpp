// Builds a graph from the articles of a folder and tells who accuses whom:
//   example GRAPH FOLDER
#include <relata/pipeline.h>
#include <relata/query/query.h>

#include <iostream>

int main(int, char** arguments) {
  const auto models = relata::analyze::load(MODEL);
  auto graph = relata::store::Graph::create_or_open(arguments[1]);
  if (!models || !graph) return 1;
  const relata::Listener listener{.problem = [](const relata::Error& error) {
    std::cerr << error.message << '\n';
  }};
  const std::string folder = arguments[2];
  const auto built = relata::build(*graph, *models, {&folder, 1}, {}, listener);
  const auto query = relata::query::parse("?who -[accuse]-> ?whom");
  if (!built || !query) return 1;
  const auto print = [&](const relata::query::Answer& answer) {
    for (const auto& value : answer.values)
      std::cout << *relata::query::text_of(*graph, value) << '\t';
    std::cout << '\n';
    return relata::Result<void>();
  };
  return relata::query::answer(*query, *graph, {}, 100, print) ? 0 : 1;
}
