#include "support/readings.h"

#include <algorithm>
#include <stdexcept>

#include "text/fold.h"

namespace relata::test {

ReadingBuilder::ReadingBuilder(const std::string& id, const std::string& source,
                               const std::vector<std::string>& sentences) {
  reading_.article.id = id;
  reading_.article.source = source;
  std::string& text = reading_.article.text;
  for (const std::string& sentence : sentences) {
    if (!text.empty()) text += ' ';
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += sentence;
    reading_.sentences.push_back(
        {Field::kText, {begin, static_cast<std::uint32_t>(text.size())}});
  }
  reading_.article.zones.push_back(
      {Zone::Kind::kBody, {0, static_cast<std::uint32_t>(text.size())}});
}

Span ReadingBuilder::find(SentenceIndex sentence,
                          const std::string& words) const {
  const Span span = reading_.sentences.at(sentence).span;
  const auto place = slice(reading_.article.text, span).find(words);
  if (place == std::string_view::npos) {
    throw std::invalid_argument("not in the sentence: " + words);
  }
  const auto begin = span.begin + static_cast<std::uint32_t>(place);
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

MentionIndex ReadingBuilder::mention(SentenceIndex sentence,
                                     const std::string& words,
                                     MentionForm form) {
  Mention mention;
  mention.span = find(sentence, words);
  const auto blank = words.rfind(' ');
  mention.head = {
      mention.span.begin + static_cast<std::uint32_t>(
                               blank == std::string::npos ? 0 : blank + 1),
      mention.span.end};
  mention.form = form;
  mention.sentence = sentence;
  reading_.claims.mentions.push_back(mention);
  is_placed_.push_back(false);
  return MentionIndex{
      static_cast<std::uint32_t>(reading_.claims.mentions.size() - 1)};
}

Claim& ReadingBuilder::claim(MentionIndex subject, const std::string& lemma,
                             Argument object) {
  Claim claim;
  claim.sentence = reading_.claims[subject].sentence;
  claim.event = event_id(reading_.article.id, Field::kText,
                         reading_.sentences[claim.sentence].span);
  claim.subject = subject;
  claim.relation = lemma;
  claim.lemma = lemma;
  claim.object = std::move(object);
  reading_.claims.claims.push_back(std::move(claim));
  return reading_.claims.claims.back();
}

ClaimIndex ReadingBuilder::last_claim() const {
  return ClaimIndex{
      static_cast<std::uint32_t>(reading_.claims.claims.size() - 1)};
}

EntityId ReadingBuilder::cluster(const std::vector<MentionIndex>& mentions,
                                 EntityType type) {
  Cluster cluster;
  cluster.profile.type = type;
  cluster.profile.kind = EntityKind::kDescribed;
  Span least{UINT32_MAX, UINT32_MAX};
  for (const MentionIndex index : mentions) {
    const Mention& mention = reading_.claims[index];
    is_placed_[static_cast<std::size_t>(index)] = true;
    least = std::min(least, mention.span);
    cluster.members.push_back(
        {index, cluster.members.empty() ? "first mention" : "same words", 1});
    if (mention.form != MentionForm::kName) continue;
    cluster.profile.kind = EntityKind::kNamed;
    cluster.profile.names.emplace_back(
        slice(reading_.article.text, mention.span));
  }
  auto& names = cluster.profile.names;
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  if (names.empty()) {
    cluster.profile.heads.emplace_back(
        slice(reading_.article.text, reading_.claims[mentions.front()].head));
  }
  cluster.id = cluster_id(reading_.article.id, Field::kText, least);
  reading_.clusters.clusters.push_back(cluster);
  return cluster.id;
}

void ReadingBuilder::apart(EntityId first, EntityId second,
                           const std::string& reason) {
  reading_.clusters.apart.push_back(
      {std::min(first, second), std::max(first, second), reason});
}

Literal ReadingBuilder::literal(SentenceIndex sentence,
                                const std::string& words) const {
  Literal literal;
  literal.span = find(sentence, words);
  literal.text = words;
  return literal;
}

Reading ReadingBuilder::build() {
  for (std::size_t i = 0; i < is_placed_.size(); ++i) {
    if (!is_placed_[i]) cluster({MentionIndex{static_cast<std::uint32_t>(i)}});
  }
  std::sort(reading_.clusters.clusters.begin(),
            reading_.clusters.clusters.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  return reading_;
}

namespace {

Reading opening() {
  ReadingBuilder b("harbour-1", "Harbour Post",
                   {"Mayor Lena Ortiz opened the Tidal Bridge on 4 May.",
                    "She never warned the Dockers' Union, said Port Watch."});
  b.article().title = "Bridge opens";
  b.article().date = Date{2021, 5, 5};
  b.article().url = "https://harbour.example/1";
  b.article().location = "harbour.jsonl:1";
  const auto mayor = b.mention(0, "Mayor Lena Ortiz");
  const auto bridge = b.mention(0, "the Tidal Bridge");
  const auto she = b.mention(1, "She", MentionForm::kPronoun);
  const auto dockers = b.mention(1, "the Dockers' Union");
  const auto watch = b.mention(1, "Port Watch");
  Claim& opened = b.claim(mayor, "open", bridge);
  opened.relation = "opened";
  opened.predicate = "inaugurate";
  opened.time = TimeValue{"on 4 May", "2021-05-04", "2021-05-04", "day", "at"};
  Literal day = b.literal(0, "4 May");
  day.time = opened.time;
  const Span phrase{day.span.begin - 3, day.span.end};
  opened.roles.push_back({RoleName::kTime, "on", std::move(day), phrase});
  Claim& warned = b.claim(she, "warn", dockers);
  warned.polarity = Polarity::kNegative;
  warned.chain.push_back({watch, "", "say", SourceClass::kNeutral});
  const auto lena = b.cluster({mayor, she}, EntityType::kPerson);
  b.cluster({bridge}, EntityType::kPlace);
  const auto dock = b.cluster({dockers}, EntityType::kOrganization);
  b.cluster({watch}, EntityType::kOrganization);
  b.apart(lena, dock, "subject and object of one verb");
  return b.build();
}

Reading quarrel() {
  ReadingBuilder b(
      "coast-7", "Coast Wire",
      {"The Dockers' Union accused Mayor Lena Ortiz of selling the Tidal "
       "Bridge.",
       "Port Watch reportedly counted over 300 dockers, angry at the sale."});
  b.article().date = Date{2021, 5, 6};
  const auto dockers = b.mention(0, "The Dockers' Union");
  const auto mayor = b.mention(0, "Mayor Lena Ortiz");
  const auto bridge = b.mention(0, "the Tidal Bridge");
  const auto watch = b.mention(1, "Port Watch");
  Claim& sold = b.claim(mayor, "sell", bridge);
  sold.chain.push_back({dockers, "", "accuse", SourceClass::kAccuse});
  const ClaimIndex sale = b.last_claim();
  b.claim(dockers, "accuse of", sale).relation = "accused of";
  Literal crowd = b.literal(1, "over 300 dockers");
  crowd.quantity = Quantity{300, std::nullopt, ">", "", "docker"};
  Claim& counted = b.claim(watch, "count", std::move(crowd));
  counted.chain.push_back(
      {std::nullopt, "unnamed", "reportedly", SourceClass::kNeutral});
  counted.roles.push_back(
      {RoleName::kCause, "at", sale, b.literal(1, "at the sale").span});
  Claim& title = b.claim(mayor, "be", b.literal(0, "Mayor"));
  title.is_explicit = false;
  title.confidence = 0.5F;
  b.cluster({dockers}, EntityType::kOrganization);
  b.cluster({mayor}, EntityType::kPerson);
  b.cluster({bridge}, EntityType::kPlace);
  b.cluster({watch}, EntityType::kOrganization);
  return b.build();
}

Reading namesakes() {
  ReadingBuilder b("coast-8", "Coast Wire",
                   {"Mayor Lena Ortiz opened the Tidal Bridge again.",
                    "Rafael Ortiz, a singer, will visit the Tidal Bridge."});
  const auto mayor = b.mention(0, "Mayor Lena Ortiz");
  const auto bridge = b.mention(0, "the Tidal Bridge");
  const auto rafael = b.mention(1, "Rafael Ortiz");
  const auto singer = b.mention(1, "a singer", MentionForm::kNominal);
  const auto again = b.mention(1, "the Tidal Bridge");
  Claim& opened = b.claim(mayor, "reopen", bridge);
  opened.predicate = "inaugurate";
  b.claim(rafael, "visit", again).force = Force::kPlan;
  const auto lena = b.cluster({mayor}, EntityType::kPerson);
  const auto other = b.cluster({rafael, singer}, EntityType::kPerson);
  b.cluster({bridge, again}, EntityType::kPlace);
  b.apart(lena, other, "two bearers of 'Ortiz'");
  return b.build();
}

}  // namespace

std::vector<Reading> bridge_readings() {
  return {opening(), quarrel(), namesakes()};
}

std::vector<std::string> name_keys(const Profile& profile) {
  std::vector<std::string> keys;
  for (const std::string& name : profile.names) {
    keys.push_back("name " + text::fold(name));
  }
  return keys;
}

}  // namespace relata::test
