#include "support/facts.h"

#include <algorithm>
#include <stdexcept>

#include "core/tables.h"

namespace relata::support {
namespace {

std::string trim(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(
      text.substr(first, text.find_last_not_of(' ') - first + 1));
}

[[noreturn]] void complain(std::size_t line, const std::string& what) {
  throw std::runtime_error("facts line " + std::to_string(line) + ": " + what);
}

ExpectedFact read_fact(std::string_view line, std::size_t number) {
  ExpectedFact fact;
  fact.line = trim(line);
  std::string_view rest = fact.line;
  if (rest.substr(0, 1) == "!") {
    fact.is_forbidden = true;
    rest.remove_prefix(1);
  }
  const auto parts = cell_items(rest, ';');
  const auto slots = cell_items(parts.empty() ? rest : parts[0], '|');
  if (slots.size() != 3) complain(number, "not subject | lemma | object");
  fact.subject = trim(slots[0]);
  fact.lemma = trim(slots[1]);
  fact.object = trim(slots[2]);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const auto sign = parts[i].find('=');
    if (sign == std::string_view::npos) complain(number, "a mark without '='");
    fact.marks[trim(parts[i].substr(0, sign))] =
        trim(parts[i].substr(sign + 1));
  }
  return fact;
}

/// What claims look like as words.
class Words {
 public:
  Words(const Document& document, const Claims& claims)
      : document_(document), claims_(claims) {}

  std::string mention(MentionIndex index) const {
    return text(claims_[index], claims_[index].span);
  }

  /// Whether `expected` are the words of the mention, without what completes
  /// its noun or with it: "a surge", "a surge in violence".
  bool is_mention(MentionIndex index, const std::string& expected) const {
    const Mention& mention = claims_[index];
    return text(mention, mention.span) == expected ||
           text(mention, mention.phrase) == expected;
  }

  bool is_value(const Argument& argument, const std::string& expected) const {
    const auto* index = std::get_if<MentionIndex>(&argument);
    return index ? is_mention(*index, expected) : value(argument) == expected;
  }

  /// A claim as an argument: "[subject lemma object]".
  std::string value(const Argument& argument) const {
    if (const auto* index = std::get_if<MentionIndex>(&argument)) {
      return mention(*index);
    }
    if (const auto* literal = std::get_if<Literal>(&argument)) {
      return literal->text;
    }
    const Claim& inner = claims_[std::get<ClaimIndex>(argument)];
    return "[" + mention(inner.subject) + " " + inner.lemma + " " +
           value(inner.object) + "]";
  }

  std::string source(const ChainLink& link) const {
    return link.mention ? mention(*link.mention) : link.text;
  }

  /// The value of a mark of the claim; empty if it has none.
  std::string mark(const Claim& claim, const std::string& name) const {
    if (name == "polarity") return std::string(label(claim.polarity));
    if (name == "certainty") return std::string(label(claim.certainty));
    if (name == "force") return std::string(label(claim.force));
    if (name == "predicate") return claim.predicate;
    if (name == "relation") return claim.relation;
    if (name == "explicit") return claim.is_explicit ? "yes" : "no";
    if (name == "chain") return chain(claim);
    if (name == "by") {
      return claim.chain.empty() ? "" : source(claim.chain.back());
    }
    if (name == "cue") {
      return claim.chain.empty() ? "" : claim.chain.back().cue;
    }
    if (name == "class") {
      return claim.chain.empty()
                 ? ""
                 : std::string(label(claim.chain.back().source_class));
    }
    return other_mark(claim, name);
  }

 private:
  std::string text(const Mention& mention, Span span) const {
    return std::string(
        document_.text(document_.sentences[mention.sentence], span));
  }

  std::string chain(const Claim& claim) const {
    std::string words;
    for (const ChainLink& link : claim.chain) {
      if (!words.empty()) words += " > ";
      words += source(link);
    }
    return words;
  }

  std::string other_mark(const Claim& claim, const std::string& name) const {
    if (name == "time") return claim.time ? claim.time->text : "";
    if (name == "begin") return claim.time ? claim.time->begin : "";
    if (name == "end") return claim.time ? claim.time->end : "";
    if (name == "value") return quantity(claim);
    for (const Role& role : claim.roles) {
      if (label(role.name) == name) return value(role.value);
    }
    return {};
  }

  static std::string quantity(const Claim& claim) {
    const auto* literal = std::get_if<Literal>(&claim.object);
    if (literal == nullptr || !literal->quantity) return {};
    std::string number = std::to_string(literal->quantity->value);
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.pop_back();
    return literal->quantity->comparator + number + literal->quantity->unit;
  }

  const Document& document_;
  const Claims& claims_;
};

bool is_it(const Words& words, const Claim& claim, const ExpectedFact& fact) {
  if (!words.is_mention(claim.subject, fact.subject) ||
      claim.lemma != fact.lemma || !words.is_value(claim.object, fact.object)) {
    return false;
  }
  if (fact.is_forbidden && fact.marks.empty()) return true;
  auto marks = fact.marks;
  if (!fact.is_forbidden) {
    marks.emplace("polarity", "positive");
    if (marks.count("chain") == 0) marks.emplace("by", "");
  }
  return std::all_of(marks.begin(), marks.end(), [&](const auto& mark) {
    return mark.second == "*" || words.mark(claim, mark.first) == mark.second;
  });
}

}  // namespace

std::vector<FactsCase> read_facts(std::string_view text) {
  std::vector<FactsCase> cases;
  std::size_t number = 0;
  for (const std::string_view line : cell_items(text, '\n')) {
    ++number;
    const std::string words = trim(line);
    if (words.empty() || line.front() == '#') continue;
    if (line.front() == ' ') {
      if (cases.empty()) complain(number, "a fact before any sentence");
      cases.back().facts.push_back(read_fact(line, number));
      continue;
    }
    const bool gives_none = words.front() == '*';
    cases.push_back(
        {trim(words.substr(gives_none ? 1 : 0)), gives_none, {}, number});
  }
  return cases;
}

bool gives(const Document& document, const Claims& claims,
           SentenceIndex sentence, const ExpectedFact& fact) {
  const Words words(document, claims);
  return std::any_of(
      claims.claims.begin(), claims.claims.end(), [&](const Claim& claim) {
        return claim.sentence == sentence && is_it(words, claim, fact);
      });
}

std::string told(const Document& document, const Claims& claims,
                 SentenceIndex sentence) {
  const Words words(document, claims);
  std::string lines;
  for (const Claim& claim : claims.claims) {
    if (claim.sentence != sentence) continue;
    lines += "    " + words.mention(claim.subject) + " | " + claim.lemma +
             " | " + words.value(claim.object);
    for (const auto* name : {"polarity", "certainty", "force", "explicit",
                             "chain", "class", "time", "value"}) {
      const std::string value = words.mark(claim, name);
      const bool is_usual = value.empty() || value == "positive" ||
                            value == "certain" || value == "assert" ||
                            value == "yes";
      if (!is_usual) lines += std::string(" ; ") + name + "=" + value;
    }
    for (const Role& role : claim.roles) {
      if (role.name == RoleName::kTime) continue;
      lines +=
          " ; " + std::string(label(role.name)) + "=" + words.value(role.value);
    }
    lines += '\n';
  }
  return lines;
}

}  // namespace relata::support
