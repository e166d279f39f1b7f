#include "store/layers/layer_one.h"

#include <unordered_map>

#include "store/copies.h"
#include "store/sqlite/columns.h"

namespace relata::store {
namespace {

std::int64_t next_row(Database& database, const std::string& table) {
  return database.number("SELECT max(row) FROM " + table).value_or(0) + 1;
}

/// The row of what an argument names, where it names one.
template <typename Index>
std::optional<std::int64_t> row_of(const Argument& argument,
                                   std::int64_t first) {
  const auto* index = std::get_if<Index>(&argument);
  if (index == nullptr) return std::nullopt;
  return first + static_cast<std::int64_t>(*index);
}

/// One member of a time, or NULL where there is no time.
std::optional<std::string> part(const std::optional<TimeValue>& time,
                                std::string TimeValue::*member) {
  if (!time) return std::nullopt;
  return (*time).*member;
}

}  // namespace

ReadingWriter::ReadingWriter(Database& database)
    : database_(database),
      next_{next_row(database, "article"), next_row(database, "sentence"),
            next_row(database, "mention"), next_row(database, "cluster"),
            next_row(database, "claim")},
      article_(database.prepare(
          "INSERT INTO article VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
          "?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)")),
      zone_(database.prepare("INSERT INTO zone VALUES (?1, ?2, ?3, ?4, ?5)")),
      sentence_(
          database.prepare("INSERT INTO sentence VALUES (?1, ?2, ?3, ?4, ?5)")),
      cluster_(database.prepare(
          "INSERT INTO cluster VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
          "?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)")),
      mention_(database.prepare(
          "INSERT INTO mention VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
          "?10, ?11, ?12, ?13, ?14)")),
      find_key_(
          database.prepare("SELECT number FROM merge_key WHERE text = ?1")),
      key_(database.prepare("INSERT INTO merge_key (text) VALUES (?1)")),
      cluster_key_(database.prepare(
          "INSERT OR IGNORE INTO cluster_key VALUES (?1, ?2)")),
      pending_key_(
          database.prepare("INSERT OR IGNORE INTO pending_key VALUES (?1)")),
      pending_clusters_(database.prepare(
          "INSERT OR IGNORE INTO pending_cluster "
          "SELECT row FROM cluster WHERE row BETWEEN ?1 AND ?2")),
      claim_(database.prepare(
          "INSERT INTO claim VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
          "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)")),
      role_(database.prepare(
          "INSERT INTO claim_role VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")),
      literal_(database.prepare(
          "INSERT INTO literal VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
          "?10, ?11, ?12, ?13, ?14, ?15)")),
      chain_link_(database.prepare(
          "INSERT INTO chain_link VALUES (?1, ?2, ?3, ?4, ?5, ?6)")) {}

void ReadingWriter::write(const IndexedReading& placed,
                          const std::string& hash) {
  const Reading& reading = placed.reading;
  write_article(placed, hash);
  write_sentences(reading);
  write_clusters(placed);
  write_mentions(reading);
  write_apart(reading);
  std::int64_t row = next_.claim;
  for (const Claim& claim : reading.claims.claims)
    write_claim(claim, row++);
  const auto moved = [](std::int64_t& next, std::size_t count) {
    next += static_cast<std::int64_t>(count);
  };
  moved(next_.article, 1);
  moved(next_.sentence, reading.sentences.size());
  moved(next_.mention, reading.claims.mentions.size());
  moved(next_.cluster, reading.clusters.clusters.size());
  moved(next_.claim, reading.claims.claims.size());
}

void ReadingWriter::write_article(const IndexedReading& placed,
                                  const std::string& hash) {
  const Reading& reading = placed.reading;
  const Article& article = reading.article;
  std::optional<std::string> date;
  if (article.date) date = to_string(*article.date);
  article_.run(next_.article, article.id, hash, article.source, date,
               article.url, article.location, next_.sentence,
               reading.sentences.size(), next_.mention,
               reading.claims.mentions.size(), next_.cluster,
               reading.clusters.clusters.size(), next_.claim,
               reading.claims.claims.size(), join_list(placed.topic),
               placed.fingerprint, article.title, article.text);
  note_bands(database_, next_.article, placed.fingerprint, true);
  int position = 0;
  for (const Zone& zone : article.zones) {
    zone_.run(next_.article, ++position, zone_word(zone.kind), zone.span.begin,
              zone.span.end);
  }
}

void ReadingWriter::write_sentences(const Reading& reading) {
  std::int64_t row = next_.sentence;
  for (const Reading::SentenceRef& sentence : reading.sentences) {
    sentence_.run(row++, next_.article, field_word(sentence.field),
                  sentence.span.begin, sentence.span.end);
  }
}

void ReadingWriter::write_clusters(const IndexedReading& placed) {
  const Reading& reading = placed.reading;
  std::int64_t row = next_.cluster;
  std::size_t place = 0;
  for (const Cluster& cluster : reading.clusters.clusters) {
    int names = 0;
    for (const Membership& member : cluster.members) {
      const Mention& mention = reading.claims[member.mention];
      names += mention.form == MentionForm::kName ? 1 : 0;
    }
    const Profile& profile = cluster.profile;
    cluster_.run(row, cluster.id, next_.article, profile.type, profile.kind,
                 profile.gender, profile.number, cluster.members.size(), names,
                 join_list(profile.names), join_list(profile.titles),
                 join_list(profile.roles), join_list(profile.heads),
                 join_list(profile.modifiers), join_list(profile.context),
                 join_list(profile.deeds), join_list(profile.distinct),
                 join_list(profile.external_ids), join_list(profile.phrases),
                 join_list(profile.setting), join_list(profile.labels));
    write_keys(row, placed.keys[place++]);
    ++row;
  }
  pending_clusters_.run(next_.cluster, row - 1);
}

void ReadingWriter::write_keys(std::int64_t cluster,
                               const std::vector<std::string>& keys) {
  for (const std::string& key : keys)
    cluster_key_.run(cluster, key_number(key));
}

/// The number of `key`, which is pending from now on.
std::int64_t ReadingWriter::key_number(const std::string& key) {
  const auto [place, is_new] = keys_.emplace(key, 0);
  if (!is_new) return place->second;
  if (find_key_.with(key).next()) {
    place->second = find_key_.integer(0);
  } else {
    key_.run(key);
    place->second = database_.last_row();
  }
  pending_key_.run(place->second);
  return place->second;
}

void ReadingWriter::write_mentions(const Reading& reading) {
  struct Place {
    std::int64_t cluster = 0;
    const Membership* member = nullptr;
  };
  std::vector<Place> places(reading.claims.mentions.size());
  std::int64_t cluster_row = next_.cluster;
  for (const Cluster& cluster : reading.clusters.clusters) {
    for (const Membership& member : cluster.members) {
      places[static_cast<std::size_t>(member.mention)] = {cluster_row, &member};
    }
    ++cluster_row;
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Mention& mention = reading.claims.mentions[i];
    mention_.run(next_.mention + static_cast<std::int64_t>(i), next_.article,
                 field_word(mention.field), mention.span.begin,
                 mention.span.end, mention.head.begin, mention.head.end,
                 slice(reading.article.field(mention.field), mention.span),
                 mention.form, mention.type, next_.sentence + mention.sentence,
                 places[i].cluster, places[i].member->reason,
                 places[i].member->weight);
  }
}

void ReadingWriter::write_apart(const Reading& reading) {
  if (reading.clusters.apart.empty()) return;
  Statement insert =
      database_.prepare("INSERT OR IGNORE INTO apart VALUES (?1, ?2, ?3)");
  std::unordered_map<EntityId, std::int64_t> rows;
  std::int64_t row = next_.cluster;
  for (const Cluster& cluster : reading.clusters.clusters) {
    rows[cluster.id] = row++;
  }
  for (const CannotLink& apart : reading.clusters.apart) {
    insert.run(rows[apart.first], rows[apart.second], apart.reason);
  }
}

void ReadingWriter::write_claim(const Claim& claim, std::int64_t row) {
  claim_.run(
      row, next_.article, claim.event, next_.sentence + claim.sentence,
      next_.mention + static_cast<std::int64_t>(claim.subject),
      row_of<MentionIndex>(claim.object, next_.mention),
      row_of<ClaimIndex>(claim.object, next_.claim), claim.relation,
      claim.lemma, claim.predicate, claim.polarity, claim.certainty,
      claim.force, claim.is_explicit, claim.confidence,
      part(claim.time, &TimeValue::text), part(claim.time, &TimeValue::begin),
      part(claim.time, &TimeValue::end), part(claim.time, &TimeValue::grain),
      part(claim.time, &TimeValue::relation));
  if (const auto* literal = std::get_if<Literal>(&claim.object)) {
    write_literal(row, 0, *literal);
  }
  std::int64_t position = 0;
  for (const Role& role : claim.roles) {
    role_.run(row, ++position, role.name, role.preposition,
              row_of<MentionIndex>(role.value, next_.mention),
              row_of<ClaimIndex>(role.value, next_.claim), role.span.begin,
              role.span.end);
    if (const auto* literal = std::get_if<Literal>(&role.value)) {
      write_literal(row, position, *literal);
    }
  }
  position = 0;
  for (const ChainLink& link : claim.chain) {
    std::optional<std::int64_t> mention;
    if (link.mention) {
      mention = next_.mention + static_cast<std::int64_t>(*link.mention);
    }
    chain_link_.run(row, ++position, mention, link.text, link.cue,
                    link.source_class);
  }
}

void ReadingWriter::write_literal(std::int64_t claim, std::int64_t position,
                                  const Literal& literal) {
  const auto& quantity = literal.quantity;
  std::optional<double> value;
  std::optional<std::string> comparator;
  std::optional<std::string> unit;
  std::optional<std::string> of;
  if (quantity) {
    value = quantity->value;
    comparator = quantity->comparator;
    unit = quantity->unit;
    of = quantity->of;
  }
  literal_.run(claim, position, literal.span.begin, literal.span.end,
               literal.text, value, quantity ? quantity->max : std::nullopt,
               comparator, unit, of, part(literal.time, &TimeValue::text),
               part(literal.time, &TimeValue::begin),
               part(literal.time, &TimeValue::end),
               part(literal.time, &TimeValue::grain),
               part(literal.time, &TimeValue::relation));
}

}  // namespace relata::store
