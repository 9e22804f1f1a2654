#include "report/messages.hpp"

#include <cstdlib>

#include "base/embedded.hpp"
#include "base/tsv.hpp"

namespace tadqiq {

std::string_view Reader::locale() const {
    if (language == Language::english) return "en";
    return digits == Digits::latin ? "ar-u-nu-latn" : "ar-u-nu-arab";
}

const Messages& Messages::of(Language language) {
    static const Messages arabic("templates/messages/ar.tsv");
    static const Messages english("templates/messages/en.tsv");
    return language == Language::english ? english : arabic;
}

Messages::Messages(std::string_view path) {
    for (const auto& file : message_files()) {
        if (file.path != path) continue;
        for (const auto& row : read_tsv(file.path, file.content)) {
            const std::string text(row.field(2));
            if (row.field(0) == "message")
                messages_.emplace(row.field(1), text);
            else
                names_.emplace(std::string(row.field(0)) + ' ' + std::string(row.field(1)), text);
        }
    }
}

const std::string& Messages::operator[](std::string_view key) const {
    const auto found = messages_.find(key);
    if (found == messages_.end()) std::abort();  // a renderer's own mistake
    return found->second;
}

const std::string& Messages::of(Verdict verdict) const {
    return (*this)["verdict-" + std::string(name(verdict))];
}

std::string Messages::format(const Reader& reader, std::string_view key,
                             std::initializer_list<MessageArgument> arguments) const {
    return localized_message((*this)[key], reader.locale(),
                             std::span(arguments.begin(), arguments.size()));
}

std::optional<std::string_view> Messages::find(std::string_view kind, std::string_view key) const {
    const auto found = names_.find(std::string(kind) + ' ' + std::string(key));
    if (found == names_.end()) return {};
    return found->second;
}

}  // namespace tadqiq
