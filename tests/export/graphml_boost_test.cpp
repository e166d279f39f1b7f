#include <gtest/gtest.h>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <sstream>

#include "export/export.h"
#include "support/memory_graph.h"

namespace relata::exporters {
namespace {

struct Node {
  std::string label;
};
struct Edge {
  std::string label;
  std::string standing;
};

TEST(Graphml, IsReadByBoost) {
  std::stringstream bytes;
  ASSERT_TRUE(write(Format::kGraphml, test::hostile_graph(), {}, bytes));
  boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Node, Edge>
      graph;
  boost::dynamic_properties properties(boost::ignore_other_properties);
  properties.property("label", boost::get(&Node::label, graph));
  properties.property("label", boost::get(&Edge::label, graph));
  properties.property("standing", boost::get(&Edge::standing, graph));
  boost::read_graphml(bytes, graph, properties);
  // Seven entities, two literals, two statements; eleven facts, and for each
  // statement an edge to either end of what it is about.
  EXPECT_EQ(boost::num_vertices(graph), 11U);
  EXPECT_EQ(boost::num_edges(graph), 15U);
  bool has_markup = false;
  for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
    has_markup |= graph[vertex].label ==
                  "<script>alert('x')</script> & "
                  "\"club\"]]>";
  }
  EXPECT_TRUE(has_markup);
}

}  // namespace
}  // namespace relata::exporters
