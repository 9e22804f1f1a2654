// An entry of the HTML report, and what the page says of it elsewhere.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "report/entry.hpp"
#include "report/messages.hpp"

namespace tadqiq {

/// What the page's lists say of an entry.
struct EntrySummary {
    std::string id;  ///< of the element; the same in every run
    std::string title;
    std::string measure;      ///< what the table of contents files it under
    std::string measure_key;  ///< the same for filters
    std::string from_to;      ///< "from 5,200 to less than 10,000"
    Verdict verdict = Verdict::consistent;
};

/// Renders entries and slips; knows the publishers by the numbers that the filter uses.
class EntryWriter {
  public:
    EntryWriter(const Report& report, const Reader& reader);
    ~EntryWriter();
    EntryWriter(const EntryWriter&) = delete;
    EntryWriter& operator=(const EntryWriter&) = delete;

    EntrySummary summary(const Entry& entry) const;
    std::string html(const Entry& entry, std::size_t number) const;
    std::string html(const ArticleSlip& slip) const;
    /// In their order, each with its number.
    const std::map<std::string, std::size_t>& publishers() const { return publishers_; }

  private:
    struct Templates;

    const Report& report_;
    Reader reader_;
    std::map<std::string, std::size_t> publishers_;
    std::unique_ptr<Templates> templates_;
};

}  // namespace tadqiq
