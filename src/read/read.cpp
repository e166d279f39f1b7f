#include "read/read.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>

#include "formats/conllu_read.h"
#include "read/checks.h"
#include "read/html/html.h"
#include "read/input/lines.h"
#include "read/input/walk.h"
#include "read/json_lines.h"
#include "read/text/plain.h"
#include "text/utf8.h"

namespace relata::read {
namespace {

struct FormWord {
  std::string_view word;
  Form form;
};
constexpr std::array<FormWord, 6> kFormWords = {{{"text", Form::kText},
                                                 {"html", Form::kHtml},
                                                 {"jsonl", Form::kJsonLines},
                                                 {"conllu", Form::kConllu},
                                                 {"lines", Form::kLines},
                                                 {"tokens", Form::kTokens}}};

/// `path` as UTF-8, whatever its bytes are: those that are none as %FF.
std::string as_text(std::string_view path) {
  std::string id;
  for (std::size_t at = 0; at < path.size();) {
    const text::CodePoint next = text::decode(path, at);
    const bool is_bad = next.value == text::kReplacement && next.size == 1;
    if (is_bad) {
      constexpr std::string_view digits = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(path[at]);
      id += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
    } else {
      id += path.substr(at, next.size);
    }
    at += next.size;
  }
  return id;
}

/// `path` as an id: lexically normalised.
std::string path_id(const std::string& path) {
  return as_text(
      std::filesystem::path(path).lexically_normal().generic_string());
}

/// Reads all of one stream.
class StreamReader {
 public:
  StreamReader(Stream stream, const Options& options, const Sink& sink)
      : name_(stream.name()),
        path_(path_id(stream.name())),
        options_(options),
        sink_(sink),
        lines_(std::move(stream), options.most_bytes) {}

  Result<void> run() {
    auto form = options_.form ? options_.form : form_of_name(name_);
    if (!form) {
      const auto first = lines_.first_byte();
      if (!first) return tell(first.error());
      form = form_of_byte(*first);
    }
    if (*form == Form::kJsonLines) return json_lines();
    if (*form == Form::kConllu) return conllu();
    auto bytes = lines_.rest();
    if (!bytes) return tell(bytes.error());
    auto article = whole(*form, *std::move(bytes));
    if (!article) return tell(article.error());
    return hand_over(*std::move(article), "");
  }

 private:
  static Form form_of_byte(std::optional<char> first) {
    if (first == '{') return Form::kJsonLines;
    return first == '<' ? Form::kHtml : Form::kText;
  }

  Result<void> tell(const Error& error) const {
    sink_.problem(error);
    return {};
  }

  Result<void> check_length(const Article& article) const {
    const auto too_long = [&](std::size_t most, const char* what) {
      return bad_input(article.place, "has more than " + std::to_string(most) +
                                          what + ", too many for one article");
    };
    if (article.text.size() > options_.most_text) {
      return too_long(options_.most_text, " bytes of text");
    }
    // A byte is a mark at most.
    if (article.text.size() > options_.most_words &&
        words_and_marks(article.text) > options_.most_words) {
      return too_long(options_.most_words, " words and marks");
    }
    return {};
  }

  Result<Article> whole(Form form, std::string bytes) const {
    switch (form) {
      case Form::kHtml:
        return html_article(name_, bytes);
      case Form::kLines:
        return line_article(name_, std::move(bytes), Cutting::kLines);
      case Form::kTokens:
        return line_article(name_, std::move(bytes), Cutting::kTokens);
      default:
        return plain_article(
            name_, std::move(bytes),
            is_markdown(name_) ? Markup::kMarkdown : Markup::kPlain);
    }
  }

  /// Gives `article` its location and, if it has no id yet, `id` or else one
  /// made of its content.
  Result<void> hand_over(Article&& article, const std::string& id) const {
    if (article.place.empty()) article.place = name_;
    if (auto checked = check_length(article); !checked) {
      return tell(checked.error());
    }
    if (article.id.empty()) article.id = id;
    const bool has_path = name_ != "-" && article.place == name_;
    if (has_path) article.location = as_text(name_);
    if (article.id.empty() && has_path) article.id = path_;
    if (article.id.empty()) article.id = "h" + content_hash(article);
    return sink_.article(std::move(article));
  }

  Result<void> json_lines() {
    std::uint64_t records = 0;
    for (;;) {
      const auto line = lines_.next();
      if (!line) return tell(line.error());
      if (!*line) break;
      const std::string place = name_ + ":" + std::to_string((*line)->number);
      if ((*line)->is_too_long) {
        ++records;
        sink_.problem(bad_input(place, "has more than " +
                                           std::to_string(options_.most_bytes) +
                                           " bytes, too many for one article"));
      } else if (!text::is_blank((*line)->text)) {
        ++records;
        auto article = json_article(place, (*line)->text, sink_.problem);
        if (!article) {
          sink_.problem(article.error());
          continue;
        }
        article->place = place;
        auto taken = hand_over(*std::move(article), "");
        if (!taken) return taken;
      }
    }
    if (records == 0) sink_.problem(bad_input(name_, "holds no record"));
    return {};
  }

  Result<void> conllu() {
    std::uint64_t nameless = 0;
    const auto take = [this, &nameless](Article&& article) {
      if (!article.id.empty() || name_ == "-") {
        return hand_over(std::move(article), "");
      }
      const std::string suffix =
          ++nameless == 1 ? "" : "#" + std::to_string(nameless);
      return hand_over(std::move(article), path_ + suffix);
    };
    const formats::ConlluReader::Sink sink{.article = take,
                                           .problem = sink_.problem};
    formats::ConlluReader reader(lines_.name(), options_.most_bytes, sink);
    for (;;) {
      const auto line = lines_.next();
      if (!line) {
        reader.refuse(line.error());
        break;
      }
      if (!*line) break;
      const Lines::Line& next = **line;
      if (next.is_too_long) {
        reader.skip(next.number);
      } else if (auto taken = reader.take(next.text, next.number); !taken) {
        return taken;
      }
    }
    return reader.finish();
  }

  std::string name_;
  std::string path_;
  const Options& options_;
  const Sink& sink_;
  Lines lines_;
};

Result<void> read_stream(Result<Stream> stream, const Options& options,
                         const Sink& sink) {
  if (!stream) {
    sink.problem(stream.error());
    return {};
  }
  return StreamReader(*std::move(stream), options, sink).run();
}

}  // namespace

std::optional<Form> parse_form(std::string_view word) {
  for (const FormWord& row : kFormWords) {
    if (row.word == word) return row.form;
  }
  return std::nullopt;
}

Result<void> articles(const std::string& input, const Options& options,
                      const Sink& sink) {
  if (input == "-") {
    return read_stream(Stream::of_standard_input(), options, sink);
  }
  std::error_code error;
  const auto status = std::filesystem::status(input, error);
  if (!std::filesystem::exists(status)) {
    sink.problem(bad_input(input, "no such file or folder"));
    return {};
  }
  if (!std::filesystem::is_directory(status)) {
    return read_stream(Stream::of_file(input), options, sink);
  }
  return walk(input, sink, [&](const std::string& path) {
    return read_stream(Stream::of_file(path), options, sink);
  });
}

Result<void> records(std::string_view lines, const std::string& name,
                     const Options& options, const Sink& sink) {
  Options json = options;
  json.form = Form::kJsonLines;
  return StreamReader(Stream::of_memory(lines, name), json, sink).run();
}

}  // namespace relata::read
