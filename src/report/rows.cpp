#include "report/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <vector>

#include "report/csv.hpp"
#include "report/figure_json.hpp"
#include "report/markdown.hpp"
#include "report/visible.hpp"
#include "text/width.hpp"

namespace tadqiq {
namespace {

std::string hex(const Blob& blob) {
    std::string digits;
    for (const unsigned char byte : blob.bytes) digits += fmt::format("{:02x}", byte);
    return digits;
}

/// A cell as text; nothing for null.
std::string text_of(const Cell& cell) {
    struct Text {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
        std::string operator()(double number) const { return fmt::format("{}", number); }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const Blob& blob) const { return hex(blob); }
    };
    return std::visit(Text{}, cell);
}

bool is_number(const Cell& cell) {
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell);
}

class TableWriter : public RowWriter {
  public:
    TableWriter(std::ostream& out, bool isolate) : out_(out), isolate_(isolate) {}

    void columns(std::span<const std::string> names) override {
        names_.assign(names.begin(), names.end());
        widths_.resize(names.size());
        for (std::size_t i = 0; i < names.size(); ++i) widths_[i] = display_width(names[i]);
    }

    void row(std::span<const Cell> cells) override {
        auto& row = rows_.emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            row.push_back({visible(text_of(cells[i])), is_number(cells[i])});
            widths_[i] = std::max(widths_[i], display_width(row.back().text));
        }
    }

    void end() override {
        for (std::size_t i = 0; i < names_.size(); ++i) print({names_[i], false}, i);
        for (std::size_t i = 0; i < names_.size(); ++i)
            print({std::string(widths_[i], '-'), false}, i);
        for (const auto& row : rows_)
            for (std::size_t i = 0; i < row.size(); ++i) print(row[i], i);
    }

  private:
    struct Shown {
        std::string text;
        bool right;
    };

    void print(const Shown& cell, std::size_t column) {
        const bool last = column + 1 == names_.size();
        const std::string space(widths_[column] - display_width(cell.text), ' ');
        const auto text = isolate_ ? "\u2068" + cell.text + "\u2069" : cell.text;
        out_ << (cell.right ? space + text : last ? text : text + space) << (last ? "\n" : "  ");
    }

    std::ostream& out_;
    bool isolate_;
    std::vector<std::string> names_;
    std::vector<std::size_t> widths_;
    std::vector<std::vector<Shown>> rows_;
};

class CsvWriter : public RowWriter {
  public:
    explicit CsvWriter(std::ostream& out) : out_(out) {}

    void columns(std::span<const std::string> names) override {
        print(names, [](const std::string& name) { return csv_cell(name); });
    }
    void row(std::span<const Cell> cells) override {
        print(cells, [](const Cell& cell) { return csv_cell(text_of(cell)); });
    }

  private:
    void print(const auto& cells, const auto& shown) {
        const char* separator = "";
        for (const auto& cell : cells) {
            out_ << separator << shown(cell);
            separator = ",";
        }
        out_ << "\r\n";
    }

    std::ostream& out_;
};

struct JsonValue {
    nlohmann::ordered_json operator()(std::monostate) const { return {}; }
    nlohmann::ordered_json operator()(const Blob& blob) const { return hex(blob); }
    nlohmann::ordered_json operator()(const auto& value) const { return value; }
};

std::string json_of(std::span<const std::string> names, std::span<const Cell> cells) {
    auto object = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < cells.size(); ++i)
        object[names[i]] = std::visit(JsonValue{}, cells[i]);
    return json_line(object);
}

class RowJsonlWriter : public RowWriter {
  public:
    explicit RowJsonlWriter(std::ostream& out) : out_(out) {}

    void columns(std::span<const std::string> names) override {
        names_.assign(names.begin(), names.end());
    }
    void row(std::span<const Cell> cells) override { out_ << json_of(names_, cells) << '\n'; }

  private:
    std::ostream& out_;
    std::vector<std::string> names_;
};

class RowJsonWriter : public RowWriter {
  public:
    explicit RowJsonWriter(std::ostream& out) : out_(out) {}

    void columns(std::span<const std::string> names) override {
        names_.assign(names.begin(), names.end());
        out_ << '[';
    }
    void row(std::span<const Cell> cells) override {
        out_ << separator_ << json_of(names_, cells);
        separator_ = ",\n ";
    }
    void end() override { out_ << "]\n"; }

  private:
    std::ostream& out_;
    std::vector<std::string> names_;
    const char* separator_ = "";
};

class RowMarkdownWriter : public RowWriter {
  public:
    explicit RowMarkdownWriter(std::ostream& out) : out_(out) {}

    void columns(std::span<const std::string> names) override {
        for (const auto& name : names) out_ << "| " << plain_markdown(name) << ' ';
        out_ << "|\n";
        for (std::size_t i = 0; i < names.size(); ++i) out_ << "| --- ";
        out_ << "|\n";
    }
    void row(std::span<const Cell> cells) override {
        for (const auto& cell : cells) out_ << "| " << plain_markdown(text_of(cell)) << ' ';
        out_ << "|\n";
    }

  private:
    std::ostream& out_;
};

}  // namespace

std::unique_ptr<RowWriter> table_writer(std::ostream& out, bool isolate) {
    return std::make_unique<TableWriter>(out, isolate);
}
std::unique_ptr<RowWriter> csv_writer(std::ostream& out) {
    return std::make_unique<CsvWriter>(out);
}
std::unique_ptr<RowWriter> row_jsonl_writer(std::ostream& out) {
    return std::make_unique<RowJsonlWriter>(out);
}
std::unique_ptr<RowWriter> row_json_writer(std::ostream& out) {
    return std::make_unique<RowJsonWriter>(out);
}
std::unique_ptr<RowWriter> row_markdown_writer(std::ostream& out) {
    return std::make_unique<RowMarkdownWriter>(out);
}

}  // namespace tadqiq
