// What reports say in each language: templates/messages, one catalogue for all renderers.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "compare/finding.hpp"
#include "compare/wording.hpp"
#include "text/localized.hpp"

namespace tadqiq {

/// Which digits an Arabic reader is shown. Arabic news prints 5200 far more often than ٥٢٠٠, so the
/// former is the usual choice.
enum class Digits : std::uint8_t { latin, arabic_indic };

/// For whom a report is made.
struct Reader {
    Language language = Language::english;
    Digits digits = Digits::latin;

    /// The BCP 47 tag: "en", "ar-u-nu-latn", "ar-u-nu-arab".
    std::string_view locale() const;
};

class Messages {
  public:
    static const Messages& of(Language language);

    /// A message without variables. The key is one of the catalogue.
    const std::string& operator[](std::string_view key) const;
    const std::string& of(Verdict verdict) const;
    /// A message with its variables filled in, numbers as the reader writes them.
    std::string format(const Reader& reader, std::string_view key,
                       std::initializer_list<MessageArgument> arguments) const;
    /// The text of any class and key; empty where the catalogue has none.
    std::optional<std::string_view> find(std::string_view kind, std::string_view key) const;
    /// All messages, for a template to choose from.
    const std::map<std::string, std::string, std::less<>>& all() const { return messages_; }

  private:
    explicit Messages(std::string_view file);

    std::map<std::string, std::string, std::less<>> messages_;
    std::map<std::string, std::string, std::less<>> names_;  ///< by "measure killed"
};

}  // namespace tadqiq
