// SQLite as the rest of the store sees it: a connection, a statement, a transaction. Whatever goes
// wrong in it is an Error (database) that names the file and says what to do.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tadqiq {

enum class Access {
    read,   ///< the file is there and is not touched
    write,  ///< the file is made where there is none
};

/// One statement, prepared once and run any number of times.
class PreparedStatement {
  public:
    PreparedStatement(PreparedStatement&&) = default;
    PreparedStatement& operator=(PreparedStatement&&) = default;

    /// Binds a named parameter (":key"). Text is not copied: it must live until the statement has
    /// been run or reset.
    PreparedStatement& bind(std::string_view name, std::string_view text);
    PreparedStatement& bind(std::string_view name, std::int64_t integer);
    PreparedStatement& bind(std::string_view name, std::nullptr_t);
    PreparedStatement& bind(std::string_view name, const std::optional<std::string>& text);
    PreparedStatement& bind(std::string_view name, const std::string& text) {
        return bind(name, std::string_view(text));
    }
    PreparedStatement& bind(std::string_view name, std::string&& text) = delete;
    /// A blob. Not copied either.
    PreparedStatement& bind_bytes(std::string_view name, std::string_view bytes);

    /// Goes to the next row; false after the last one, when it is ready to be run again.
    bool step();
    /// Runs to the end.
    void run();
    void reset();

    std::int64_t integer(int column) const;
    /// Bytes as stored. They live until the next step.
    std::string_view text(int column) const;
    std::optional<std::string> optional_text(int column) const;
    bool is_null(int column) const;

  private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    explicit PreparedStatement(std::shared_ptr<struct Connection> connection, std::string_view sql);
    int parameter(std::string_view name);
    void check(int code) const;

    std::shared_ptr<struct Connection> connection_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::vector<std::string> parameters_;  ///< names, in the order of their numbers
    std::size_t last_ = 0;  ///< the one bound last: the next is most often the one after it
};

/// A connection for one thread at a time. Foreign keys hold, the schema is not trusted, and a lock
/// held by another process is waited for, then named.
class Database {
  public:
    static constexpr std::chrono::milliseconds default_patience{5000};

    /// Gone with the object.
    static Database in_memory();
    /// Opens a file after making sure that it is one of ours (or, to write, none yet): anything
    /// else is an Error, and stays byte for byte as it was. The schema may be of any version.
    static Database open(const std::string& path, Access access,
                         std::chrono::milliseconds patience = default_patience);

    const std::string& path() const;
    Access access() const;
    /// The `user_version`: the number of its last migration, 0 for a new file.
    int schema_version();

    PreparedStatement prepare(std::string_view sql) { return PreparedStatement(connection_, sql); }
    /// Runs statements that give no rows we need.
    void execute(const std::string& sql);
    /// The same, for statements that SQLite does not wait with for another process's lock, like the
    /// change of the journal's mode: asks again until its patience ends. They may be repeated.
    void execute_when_free(const std::string& sql);
    /// The first column of the first row as a number; 0 where there is no row.
    std::int64_t number(std::string_view sql);
    bool in_transaction() const;
    std::int64_t last_row_id() const;
    /// Rows that the last statement changed.
    std::int64_t changes() const;

    /// For the few files of this layer that call SQLite themselves.
    sqlite3* handle() const;
    /// Throws what a result code of SQLite means for people.
    [[noreturn]] void fail(int code) const;

  private:
    friend class Transaction;

    explicit Database(std::shared_ptr<struct Connection> connection);

    std::shared_ptr<struct Connection> connection_;
};

/// All that happens until `commit`, or nothing. One inside another is a part of it: where the part
/// is not committed, the whole cannot be any more. (No savepoints: FTS5 writes its index at each.)
/// Of a database opened to read: all of it reads the same state, whatever others commit meanwhile.
class Transaction {
  public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

  private:
    Database& database_;
    bool nested_;
    bool open_ = true;
};

}  // namespace tadqiq
