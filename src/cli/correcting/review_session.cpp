#include "cli/correcting/review_session.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>
#include <optional>

#include "cli/cli.h"
#include "cli/correcting.h"

namespace relata::cli {
namespace {

/// A terminal that gives each key when it is pressed, until it goes.
class Keys {
 public:
  Keys() {
    is_changed_ = tcgetattr(STDIN_FILENO, &former_) == 0;
    if (!is_changed_) return;
    termios raw = former_;
    // Without ISIG an interrupt is a key too: the terminal is always given back
    // as it was.
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
  }
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;
  ~Keys() {
    if (is_changed_) tcsetattr(STDIN_FILENO, TCSANOW, &former_);
  }

  /// Waits for one of the keys 1, 2, l and q; the end of input, an interrupt
  /// and Escape are q.
  static char next() {
    for (;;) {
      char key = 0;
      if (::read(STDIN_FILENO, &key, 1) != 1) return 'q';
      switch (key) {
        case '1':
        case '2':
        case 'l':
        case 'q':
          return key;
        case '\x03':
        case '\x04':
        case '\x1b':
          return 'q';
        default:
          break;
      }
    }
  }

 private:
  termios former_{};
  bool is_changed_ = false;
};

/// One side: what it is called, what it is, and where it is mentioned.
Result<void> print_side(const store::Graph& graph, EntityId cluster) {
  constexpr std::size_t most_sentences = 2;
  constexpr std::size_t most_bytes = 400;
  const auto name = cluster_name(graph, cluster);
  if (!name) return name.error();
  const auto signature = graph.signature(cluster);
  if (!signature) return signature.error();
  const auto passages = graph.passages(cluster, most_sentences);
  if (!passages) return passages.error();
  std::cout << "  " << printable(*name);
  if (*signature) std::cout << " (" << label((*signature)->profile.type) << ")";
  std::cout << '\n';
  for (const store::Passage& passage : *passages) {
    std::cout << "    " << printable(passage.article) << ": \""
              << printable(shortened(passage.text, most_bytes)) << "\"\n";
  }
  return {};
}

/// Whether the doubt is what it was when it was found: what an answer has
/// joined or parted meanwhile needs no other one.
Result<bool> is_open(const store::Graph& graph,
                     const merge::ReviewItem& doubt) {
  const auto first = graph.entity_of(doubt.first);
  if (!first) return first.error();
  const auto second = graph.entity_of(doubt.second);
  if (!second) return second.error();
  return *first && *second && (**first == **second) == doubt.is_joined;
}

/// Goes through the doubts and counts the answers.
class Session {
 public:
  explicit Session(store::Graph& graph) : graph_(graph) {}

  Result<void> run(const std::vector<merge::ReviewItem>& doubts) {
    for (std::size_t i = 0; i < doubts.size(); ++i) {
      const auto open = is_open(graph_, doubts[i]);
      if (!open) return open.error();
      if (!*open) continue;
      if (i > 0) std::cout << '\n';
      std::cout << i + 1 << " of " << doubts.size() << '\n';
      if (auto done = ask(doubts[i]); !done) return done;
      const char key = Keys::next();
      if (key == 'q') break;
      if (auto done = settle(doubts[i], key); !done) return done;
    }
    std::cout << "\nsettled: " << settled_ << ", left for later: " << later_
              << '\n';
    return {};
  }

 private:
  Result<void> ask(const merge::ReviewItem& doubt) const {
    if (auto done = print_side(graph_, doubt.first); !done) return done;
    if (auto done = print_side(graph_, doubt.second); !done) return done;
    std::cout << "  now " << (doubt.is_joined ? "one thing" : "two things")
              << ": " << printable(doubt.reason)
              << "\n1 one thing, 2 two things, l later, q quit " << std::flush;
    return {};
  }

  Result<void> settle(const merge::ReviewItem& doubt, char key) {
    std::cout << key << '\n';
    if (key == 'l') {
      ++later_;
      return {};
    }
    const auto did = correct(
        graph_,
        key == '1' ? Correction::Kind::kLink : Correction::Kind::kUnlink,
        {to_string(doubt.first), to_string(doubt.second)});
    if (!did) return did.error();
    ++settled_;
    std::cout << printable(*did) << '\n';
    return {};
  }

  store::Graph& graph_;
  std::size_t settled_ = 0;
  std::size_t later_ = 0;
};

}  // namespace

bool is_interactive() {
  return isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0;
}

Result<void> review_on_terminal(store::Graph& graph,
                                const std::vector<merge::ReviewItem>& doubts) {
  if (doubts.empty()) {
    std::cout << "nothing is in doubt\n";
    return {};
  }
  const Keys keys;
  return Session(graph).run(doubts);
}

}  // namespace relata::cli
