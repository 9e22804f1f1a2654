// tadqiq review: what people decide on findings, kept in the database.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>

#include "cli/commands.hpp"
#include "cli/decisions.hpp"
#include "cli/fingerprint.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "report/decisions_toml.hpp"
#include "report/visible.hpp"
#include "store/decision_rows.hpp"
#include "store/store.hpp"

namespace tadqiq {
namespace {

struct Review {
    std::string database, fingerprint, file, output;
    Decision decision;

    Store open(Access access) const { return Store::open(database, access); }

    void decide(Run& run, Decision::Kind kind) {
        Store store = open(Access::write);
        decision.kind = kind;
        decision.fingerprint = whole_fingerprint(fingerprint, &store.database());
        decision.decided_on = today();
        save_decision(store.database(), decision);
        run.note(fmt::format("{} {}", decision.fingerprint, name(kind)));
    }

    void forget(Run& run) const {
        Store store = open(Access::write);
        const auto which = whole_fingerprint(fingerprint, &store.database());
        if (!remove_decision(store.database(), which))
            throw Error(Fault::usage, which, "nothing was decided on it");
        run.note(which + " forgotten");
    }

    void write() const {
        Output out(output);
        Store store = open(Access::read);
        write_decisions_toml(out.stream(), load_decisions(store.database()));
        out.commit();
    }

    void read(Run& run) const {
        const auto decisions = read_decisions_toml(file_content(file), file, false);
        Store store = open(Access::write);
        Transaction whole(store.database());
        for (const auto& [fingerprint, one] : decisions) save_decision(store.database(), one);
        whole.commit();
        run.note(fmt::format("{}: {} decisions", database, decisions.size()));
    }
};

void check_day(CLI::Option& option) {
    option.check(CLI::Validator(
        [](const std::string& day) {
            const bool shaped = day.size() == 10 && day[4] == '-' && day[7] == '-' &&
                                day.find_first_not_of("0123456789-") == std::string::npos;
            return shaped ? "" : "'" + day + "' is no day such as 2030-12-31";
        },
        ""));
    option.type_name("DAY");
}

}  // namespace

void add_review(CLI::App& app, Run& run) {
    auto review = std::make_shared<Review>();
    auto* command = app.add_subcommand("review", "Keep what people decide on findings");
    command->require_subcommand(1);
    const auto add = [&](const std::string& verb, const std::string& help,
                         const std::function<void()>& act) {
        auto* one = command->add_subcommand(verb, help);
        add_database(*one, review->database)->required();
        one->add_flag("-q,--quiet", run.quiet, "Only say what went wrong");
        one->callback(act);
        return one;
    };
    const auto add_fingerprint = [&](CLI::App* one) {
        one->add_option("FINGERPRINT", review->fingerprint,
                        "As a report shows it; its first digits will do")
            ->required();
    };
    for (const auto kind : {Decision::Kind::accepted, Decision::Kind::dismissed}) {
        const bool accepted = kind == Decision::Kind::accepted;
        auto* one = add(accepted ? "accept" : "dismiss",
                        accepted ? "The finding is a conflict indeed"
                                 : "The finding is none: reports fold it away, the gate passes it",
                        [review, &run, kind] { review->decide(run, kind); });
        add_fingerprint(one);
        check_words(
            *one->add_option("--why", review->decision.reason, "The reason, for other readers")
                 ->required()
                 ->type_name("TEXT"));
        check_words(*one->add_option("--by", review->decision.author, "Who decides")
                         ->required()
                         ->type_name("NAME"));
        check_day(*one->add_option("--until", review->decision.expires_on,
                                   "From this day on it counts no more"));
    }
    add_fingerprint(add("forget", "Take a decision back", [review, &run] { review->forget(run); }));
    add_output(*add("export", "Write all decisions as TOML", [review] { review->write(); }),
               review->output);
    add("import", "Take over decisions from a TOML file", [review, &run] { review->read(run); })
        ->add_option("FILE", review->file, "As export writes it; - for standard input")
        ->required();
    command->footer(R"(Examples:
  tadqiq review dismiss a006e63d152f --why 'two different bridges' --by 'foreign desk' --db figures.db
  tadqiq review accept 37f3ca5147b5 --why 'confirmed by the ministry' --by 'night shift' --db figures.db
  tadqiq review export --db figures.db -o decisions.toml)");
}

}  // namespace tadqiq
