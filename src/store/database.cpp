#include "store/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <system_error>
#include <thread>

#include "base/error.hpp"
#include "store/lock_holder.hpp"

namespace tadqiq {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

/// "tadq": what makes a SQLite file one of ours (PRAGMA application_id, and `file` shows it).
constexpr std::int64_t application_id = 0x74616471;

std::string system_message(sqlite3* handle) {
    const int error = sqlite3_system_errno(handle);
    return error == 0 ? sqlite3_errmsg(handle) : std::generic_category().message(error);
}

}  // namespace

/// What statements and their database share; the last of them closes it.
struct Connection {
    sqlite3* handle = nullptr;
    std::string path;
    Access access = Access::write;
    std::chrono::milliseconds patience{};
    std::chrono::steady_clock::time_point waiting_since;
    bool part_failed = false;  ///< of the transaction that is open

    ~Connection() { sqlite3_close_v2(handle); }

    [[noreturn]] void fail(int code) const;
    void check(int code) const {
        if (code != SQLITE_OK) fail(code);
    }
};

void Connection::fail(int code) const {
    const auto message = [&]() -> std::string {
        switch (code & 0xff) {
            case SQLITE_NOTADB:
                return "is not a SQLite database";
            case SQLITE_CORRUPT:
                return fmt::format(
                    "is damaged ({}); `sqlite3 FILE .recover` saves what can be saved",
                    sqlite3_errmsg(handle));
            case SQLITE_BUSY:
            case SQLITE_LOCKED:
                return fmt::format("is locked by {}; gave up after {:.1f} s", lock_holder(path),
                                   static_cast<double>(patience.count()) / 1000);
            case SQLITE_READONLY:
                return "is read-only";
            case SQLITE_FULL:
                return "cannot grow: the disk is full";
            case SQLITE_CANTOPEN:
                return fmt::format("cannot be opened: {}", system_message(handle));
            case SQLITE_IOERR:
                return fmt::format("cannot be read or written: {}", system_message(handle));
            default:
                return sqlite3_errmsg(handle);
        }
    }();
    throw Error(Fault::database, path, message);
}

namespace {

/// Called while another process holds a lock. Short sleeps: an ingesting process lets go of it
/// for a moment after every few articles, and longer ones would keep missing that moment.
int wait_for_lock(void* data, int times) {
    auto& connection = *static_cast<Connection*>(data);
    const auto now = std::chrono::steady_clock::now();
    if (times == 0) connection.waiting_since = now;
    if (now - connection.waiting_since >= connection.patience) return 0;
    std::this_thread::sleep_for(times < 20 ? 500us : 2ms);
    return 1;
}

std::shared_ptr<Connection> connect(const std::string& path, const std::string& name, int flags,
                                    Access access, std::chrono::milliseconds patience) {
    // Counting the memory that SQLite uses would take a lock for each piece of it.
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    auto connection = std::make_shared<Connection>();
    connection->path = path;
    connection->access = access;
    connection->patience = patience;
    const int code = sqlite3_open_v2(name.c_str(), &connection->handle,
                                     flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    connection->check(code);
    sqlite3* const handle = connection->handle;
    sqlite3_busy_handler(handle, wait_for_lock, connection.get());
    // The file may come from anyone: nothing in its schema may do more than hold data.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    connection->check(sqlite3_exec(handle,
                                   "pragma cell_size_check = on; pragma mmap_size = 0;"
                                   "pragma temp_store = memory; pragma cache_size = -65536",
                                   nullptr, nullptr, nullptr));
    return connection;
}

/// A name that SQLite takes for a path and nothing else, as an address with `query`.
std::string file_address(const std::string& path, std::string_view query) {
    std::string address = "file:";
    for (const char c : fs::absolute(path).string()) {
        if (c == '?' || c == '#' || c == '%') {
            fmt::format_to(std::back_inserter(address), "%{:02x}", static_cast<unsigned char>(c));
        } else {
            address.push_back(c);
        }
    }
    return address.append(query);
}

/// Whether a log of changes that are not in the file yet lies beside it.
bool has_pending_log(const std::string& path) {
    std::error_code error;
    const auto size = fs::file_size(path + "-wal", error);
    return !error && size > 0;
}

}  // namespace

// PreparedStatement

PreparedStatement::PreparedStatement(std::shared_ptr<Connection> connection, std::string_view sql)
    : connection_(std::move(connection)) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(connection_->handle, sql.data(), static_cast<int>(sql.size()),
                             SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    statement_.reset(statement);
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i)
        parameters_.emplace_back(sqlite3_bind_parameter_name(statement, i));
}

void PreparedStatement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void PreparedStatement::check(int code) const {
    connection_->check(code);
}

int PreparedStatement::parameter(std::string_view name) {
    const std::size_t count = parameters_.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t candidate = (last_ + 1 + i) % count;
        if (parameters_[candidate] != name) continue;
        last_ = candidate;
        return static_cast<int>(candidate) + 1;
    }
    assert(!"a parameter that the statement has");
    return 0;
}

PreparedStatement& PreparedStatement::bind(std::string_view name, std::string_view text) {
    // A null pointer would bind null, and an empty view may hold one.
    check(sqlite3_bind_text64(statement_.get(), parameter(name), text.empty() ? "" : text.data(),
                              text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

PreparedStatement& PreparedStatement::bind_bytes(std::string_view name, std::string_view bytes) {
    check(sqlite3_bind_blob64(statement_.get(), parameter(name), bytes.empty() ? "" : bytes.data(),
                              bytes.size(), SQLITE_STATIC));
    return *this;
}

PreparedStatement& PreparedStatement::bind(std::string_view name, std::int64_t integer) {
    check(sqlite3_bind_int64(statement_.get(), parameter(name), integer));
    return *this;
}

PreparedStatement& PreparedStatement::bind(std::string_view name, std::nullptr_t) {
    check(sqlite3_bind_null(statement_.get(), parameter(name)));
    return *this;
}

PreparedStatement& PreparedStatement::bind(std::string_view name,
                                           const std::optional<std::string>& text) {
    return text ? bind(name, std::string_view(*text)) : bind(name, nullptr);
}

bool PreparedStatement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    try {
        check(code);
    } catch (...) {
        reset();
        throw;
    }
    return false;
}

void PreparedStatement::run() {
    while (step()) continue;
}

void PreparedStatement::reset() {
    sqlite3_reset(statement_.get());  // repeats the error of the last step, already reported
    sqlite3_clear_bindings(statement_.get());
    last_ = parameters_.empty() ? 0 : parameters_.size() - 1;
}

std::int64_t PreparedStatement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::string_view PreparedStatement::text(int column) const {
    const auto* bytes = sqlite3_column_blob(statement_.get(), column);
    const auto size = sqlite3_column_bytes(statement_.get(), column);
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

std::optional<std::string> PreparedStatement::optional_text(int column) const {
    if (is_null(column)) return {};
    return std::string(text(column));
}

bool PreparedStatement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

// Database

namespace {

void check_file(const std::string& path, Access access) {
    std::error_code error;
    const auto status = fs::status(path, error);
    const auto refuse = [&](const char* why) { throw Error(Fault::database, path, why); };
    if (path.empty()) throw Error(Fault::database, "--db", "is empty, and no file has such a name");
    if (!fs::exists(status)) {
        if (access == Access::read) refuse("does not exist; `tadqiq ingest` makes a database");
    } else if (fs::is_directory(status)) {
        refuse("is a directory, not a database");
    } else if (!fs::is_regular_file(status)) {
        refuse("is not a regular file");
    } else if (access == Access::read && fs::file_size(path, error) == 0) {
        refuse("is empty, not a database");
    }
}

}  // namespace

Database::Database(std::shared_ptr<Connection> connection) : connection_(std::move(connection)) {}

Database Database::in_memory() {
    Database database(connect("(memory)", ":memory:", SQLITE_OPEN_READWRITE, Access::write, 0ms));
    database.execute_when_free(fmt::format("pragma application_id = {}", application_id));
    return database;
}

Database Database::open(const std::string& path, Access access,
                        std::chrono::milliseconds patience) {
    check_file(path, access);
    const auto name = fs::absolute(path).string();  // never ":memory:" nor an address
    if (access == Access::read) {
        const auto opened = [&](const std::string& target, int flags) {
            Database database(
                connect(path, target, SQLITE_OPEN_READONLY | flags, access, patience));
            if (database.number("pragma application_id") != application_id)
                throw Error(Fault::database, path, "is a database of another program");
            return database;
        };
        // Where even the small files beside it cannot be written (a read-only disk), a file that
        // has no pending changes can still be read by itself.
        try {
            return opened(name, 0);
        } catch (const Error&) {
            const auto directory = fs::absolute(path).parent_path();
            if (has_pending_log(path) || ::access(directory.c_str(), W_OK) == 0) throw;
            return opened(file_address(path, "?immutable=1"), SQLITE_OPEN_URI);
        }
    }

    const bool pending = has_pending_log(path);
    Database database(
        connect(path, name, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, access, patience));
    // Until we know that the file is ours, closing it must not move pending changes into it.
    sqlite3* const handle = database.handle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, pending ? 1 : 0, nullptr);
    if (database.number("pragma page_count") == 0) {
        database.execute_when_free(fmt::format("pragma application_id = {}", application_id));
    } else if (database.number("pragma application_id") != application_id) {
        throw Error(Fault::database, path, "is a database of another program; it was not changed");
    }
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    // In the journal mode that our files have, a power cut then loses the last articles at worst.
    // Changes move into the file some thousands of pages at a time: many articles touch the same.
    database.execute("pragma synchronous = normal; pragma wal_autocheckpoint = 8000");
    return database;
}

const std::string& Database::path() const {
    return connection_->path;
}
Access Database::access() const {
    return connection_->access;
}
int Database::schema_version() {
    return static_cast<int>(number("pragma user_version"));
}
sqlite3* Database::handle() const {
    return connection_->handle;
}
void Database::fail(int code) const {
    connection_->fail(code);
}

void Database::execute_when_free(const std::string& sql) {
    const auto since = std::chrono::steady_clock::now();
    for (;;) {
        const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
        const bool locked = (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED;
        if (!locked || std::chrono::steady_clock::now() - since >= connection_->patience)
            return connection_->check(code);
        std::this_thread::sleep_for(2ms);
    }
}

void Database::execute(const std::string& sql) {
    connection_->check(sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Database::number(std::string_view sql) {
    auto statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

bool Database::in_transaction() const {
    return sqlite3_get_autocommit(handle()) == 0;
}
std::int64_t Database::last_row_id() const {
    return sqlite3_last_insert_rowid(handle());
}
std::int64_t Database::changes() const {
    return sqlite3_changes64(handle());
}

// Transaction

Transaction::Transaction(Database& database)
    : database_(database), nested_(database.in_transaction()) {
    if (nested_) return;
    database_.execute(database_.access() == Access::read ? "begin" : "begin immediate");
    database_.connection_->part_failed = false;
}

Transaction::~Transaction() {
    if (!open_) return;
    if (nested_) {
        database_.connection_->part_failed = true;
    } else if (database_.in_transaction()) {  // SQLite ends it by itself when the disk is full
        sqlite3_exec(database_.handle(), "rollback", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() {
    if (database_.connection_->part_failed)
        throw Error(Fault::database, database_.path(), "was not changed: a part of it failed");
    if (!nested_) database_.execute("commit");
    open_ = false;
}

}  // namespace tadqiq
