// tadqiq.toml: options that a folder keeps.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <tuple>

#include "gate.hpp"

using namespace tadqiq::test;

namespace {

/// A folder with two stories that conflict, and a folder below it to work in.
struct Folder {
    TemporaryFolder folder;

    Folder() {
        folder.write("news/a.txt", "بلغ عدد القتلى في حريق الفندق 20 قتيلا.");
        folder.write("news/b.txt", "بلغ عدد القتلى في حريق الفندق 30 قتيلا.");
        folder.write("deep/down/here.txt", "");
    }
    void config(const std::string& text) const { folder.write("tadqiq.toml", text); }
    Outcome run(const std::string& command) const {
        return run_shell("cd '" + folder.path("deep/down") + "' && " + command);
    }
};

}  // namespace

TEST_CASE("options are taken from the nearest tadqiq.toml, and the command line wins") {
    const Folder folder;
    folder.config("lang = \"ar\"\n[report]\nformat = \"markdown\"\n");
    const auto report = folder.run("tadqiq report ../../news");
    CHECK(report.status == 0);
    CHECK(holds(report.out, "## 1. تناقض"));
    CHECK(holds(folder.run("tadqiq report --lang en ../../news").out, "## 1. contradiction"));
    CHECK(holds(folder.run("tadqiq report --lang=en --format text ../../news").out,
                "\n1. contradiction"));
    CHECK(holds(folder.run("tadqiq --isolated report ../../news").out, "\n1. contradiction"));
    CHECK(holds(folder.run("tadqiq report --isolated ../../news").out, "\n1. contradiction"));
}

TEST_CASE("paths in the file are of its own folder, and lists and flags are what they are") {
    const Folder folder;
    folder.config(
        "db = \"figures.db\"\n[check]\nfail-on = [\"tension\", \"T201\"]\nexit-zero = false\n");
    CHECK(folder.run("tadqiq ingest -q ../../news/a.txt").status == 0);
    CHECK(std::filesystem::exists(folder.folder.path("figures.db")));
    CHECK(folder.run("tadqiq check ../../news/b.txt").status == 0);
    CHECK(folder.run("tadqiq check ../../news/b.txt --fail-on T101").status == 1);
    CHECK(folder.run("tadqiq review export").status == 0);
    folder.config("db = \"figures.db\"\n[check]\nexit-zero = true\n");
    CHECK(folder.run("tadqiq check ../../news/b.txt").status == 0);
}

TEST_CASE("rules are set one by one, and the command line wins for each") {
    const Folder folder;
    folder.config(
        "db = \"figures.db\"\n[rules]\nslips = \"off\"\nT201 = \"warning\"\nT101 = \"warning\"\n");
    CHECK(folder.run("tadqiq ingest -q ../../news/a.txt").status == 0);
    CHECK(folder.run("tadqiq check ../../news/b.txt").status == 0);
    CHECK(folder.run("tadqiq check ../../news/b.txt --rule T102=off").status == 0);
    CHECK(folder.run("tadqiq check ../../news/b.txt --rule T101=error").status == 1);
    const auto shown = folder.run("tadqiq config");
    CHECK(holds(shown.out, "rule = slips=off  (" + folder.folder.path("tadqiq.toml") + ":3:9)"));
    CHECK(holds(shown.out, "rule = T101=warning"));
}

TEST_CASE("a newsroom adds words, and says where publishers are") {
    const Folder folder;
    folder.folder.write("words.tsv", "# ours\nunit_word\tardeb\tإردب|أرادب\tmeasure\n");
    folder.folder.write("news/c.txt",
                        "---\npublisher: صحيفة الخور\n---\nبيع القمح بسعر 40 ريالا و500 إردب.");
    const auto units = [&] {
        return folder.run("tadqiq extract --format jsonl ../../news/c.txt").out;
    };
    CHECK(!holds(units(), "\"unit\":\"QAR\""));
    folder.config("lexicon = [\"words.tsv\"]\n[publishers]\n\"صحيفة الخور\" = \"QA\"\n");
    CHECK(holds(units(), "\"unit\":\"QAR\""));
    CHECK(holds(units(), "\"unit\":\"ardeb\""));
    CHECK(holds(folder.run("tadqiq config").out, "publisher = صحيفة الخور=QA"));
    const std::pair<std::string, std::string> rows[] = {
        {"unit_word\tx\tكيلومتر\n", "words.tsv:1:13: 'كيلومتر' is a unit_word already"},
        {"\ncolour\tx\ty\n", "words.tsv:2:1: unknown class 'colour'"},
        {"scale\tmany\ty\n", "words.tsv:1:7: 'many' is no number"},
    };
    for (const auto& [content, message] : rows) {
        folder.folder.write("words.tsv", content);
        const auto outcome = folder.run("tadqiq extract ../../news/c.txt");
        INFO(outcome.err);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, message));
    }
}

TEST_CASE("a publisher that counts for more decides what is best supported, and is named first") {
    const Folder folder;
    for (const auto& [file, publisher, dead] :
         {std::tuple{"a", "الأفق", 20}, {"b", "الضحى", 30}, {"c", "برق", 30}})
        folder.folder.write("news/" + std::string(file) + ".txt",
                            "---\npublisher: " + std::string(publisher) +
                                "\n---\nبلغ عدد القتلى في حريق الفندق " + std::to_string(dead) +
                                " قتيلا" + (file == std::string("c") ? " مساء أمس." : "."));
    const auto report = [&](const std::string& config) {
        folder.config(config);
        return folder.run("tadqiq report ../../news").out;
    };
    const auto supported = [](const std::string& text, const std::string& amount) {
        const auto at = text.find("Best supported");
        return at != std::string::npos &&
               holds(text.substr(0, at).substr(text.rfind('\n', at)), amount + " – States");
    };
    const auto plain = report("");
    INFO(plain);
    CHECK(supported(plain, "30"));
    CHECK(plain.find("الضحى") < plain.find("برق"));
    const auto weighed = report("[publishers]\n\"برق\" = {country = \"QA\", weight = 2}\n");
    INFO(weighed);
    CHECK(supported(weighed, "30"));
    CHECK(weighed.find("برق") < weighed.find("الضحى"));
    CHECK(!holds(report("[publishers]\n\"الأفق\" = 2\n"), "Best supported"));
    CHECK(supported(report("[publishers]\n\"الأفق\" = 3\n"), "20"));
    CHECK(!holds(report("[publishers]\n\"برق\" = 0\n"), "Best supported"));
    CHECK(holds(folder.run("tadqiq --isolated report ../../news --publisher 'الأفق=QA,3'").out,
                "Best supported"));
}

TEST_CASE("articles of days too far apart are not compared where a window is set") {
    const Folder folder;
    const auto dated = [](const std::string& day, int dead) {
        return "---\npublished: " + day + "\n---\nبلغ عدد القتلى في حريق الفندق " +
               std::to_string(dead) + " قتيلا.";
    };
    folder.folder.write("old.txt", dated("2021-03-01", 20));
    folder.folder.write("new.txt", dated("2021-03-01", 30));
    folder.folder.write("late.txt", dated("2021-03-20", 10));
    folder.config(
        "db = \"figures.db\"\n[check]\nevent-window = 5\nfail-on = [\"T101\"]\n"
        "[rules]\nT104 = \"error\"\n");
    CHECK(folder.run("tadqiq ingest -q ../../old.txt").status == 0);
    CHECK(folder.run("tadqiq check ../../new.txt").status == 1);
    CHECK(folder.run("tadqiq check ../../late.txt").status == 0);
    CHECK(folder.run("tadqiq check ../../late.txt --event-window 30").status == 1);
}

TEST_CASE("another file can be named, and config shows what is in force and from where") {
    const Folder folder;
    const auto other = folder.folder.write("other.toml", "lang = \"ar\"\n[check]\nadd = true\n");
    folder.config("lang = \"en\"\n");
    CHECK(holds(folder.run("tadqiq report ../../news --config '" + other + "'").out, "تناقض"));
    const auto shown = folder.run("tadqiq config --config '" + other + "'");
    CHECK(shown.status == 0);
    CHECK(holds(shown.out, "lang = ar  (" + other + ":1:8)"));
    CHECK(holds(shown.out, "check.add = true  (" + other + ":3:7)"));
    CHECK(holds(folder.run("tadqiq config --isolated").out, "no tadqiq.toml"));
    CHECK(folder.run("tadqiq config --config nowhere.toml").status == 2);
}

TEST_CASE("config says of every option what it is, and who says so") {
    const Folder folder;
    folder.config(
        "db = \"figures.db\"\nquiet = true\n[check]\nfail-on = [\"tension\", \"T201\"]\n"
        "[rules]\nT203 = \"off\"\n");
    const std::string file = folder.folder.path("tadqiq.toml");
    const std::pair<std::string, std::string> rows[] = {
        {"config", "\nlang = en  (default)\n"},
        {"config", "\ncheck.add = false  (default)\n"},
        {"config", "\nmax-bytes = 64000000  (default)\n"},
        {"config", "\ncheck.format = text  (default)\n"},
        {"config", "\nsql.format = table  (default)\n"},
        {"config", "\ncheck.event-window =  (not set)\n"},
        {"config", "\nquiet = true  (" + file + ":2:9)\n"},
        {"config", "\ncheck.fail-on = tension, T201  (" + file + ":4:11)\n"},
        {"config --isolated",
         "\ncheck.fail-on = contradiction,tension,part-exceeds-whole,slips  (def"},
        {"config check --fail-on T101 x.txt", "\ncheck.fail-on = T101  (command line)\n"},
        {"config check --rule T101=off --rule=T102=off",
         "\ncheck.rule = T203=off  (" + file +
             ":6:8)\n"
             "check.rule = T101=off, T102=off  (command"},
        {"config check -q x.txt", "\ncheck.quiet = true  (command line)\n"},
        {"config ingest --threads 3", "\ningest.threads = 3  (command line)\n"},
        {"config ingest --isolated", "\ningest.db =  (not set)\n"},
    };
    for (const auto& [command, line] : rows) {
        const auto shown = folder.run("tadqiq " + command);
        INFO(command, "\n", shown.out, line);
        CHECK(shown.status == 0);
        CHECK(holds(shown.out, line));
    }
    CHECK(!holds(folder.run("tadqiq config check").out, "ingest."));
    CHECK(folder.run("tadqiq config chekc").status == 2);
}

TEST_CASE("a file that makes no sense ends the run with its line and column") {
    const Folder folder;
    const std::pair<std::string, std::string> rows[] = {
        {"langg = \"ar\"\n", ":1:9: there is no option 'langg' to set here"},
        {"lang = 5.5\n", ":1:8: 'lang' is to be a text"},
        {"lang = [\"ar\", \"en\"]\n", ":1:8: 'lang' is to be one value"},
        {"\n[check]\nadd = \"yes\"\n", ":3:7: 'add' is to be true or false"},
        {"[chekc]\nadd = true\n", ":1:1: there is no command 'chekc'"},
        {"[report]\nadd = true\n", ":2:7: there is no option 'add' to set here"},
        {"output = \"x\"\n", ":1:10: there is no option 'output' to set here"},
        {"lang = \"ar\"\nlang = \"en\"\n", ":2:"},
        {"lang = \n", ":1:8: "},
        {"lang = \"xx\"\n", ":1:8: xx not in {ar,en}"},
        {"db = 5\n", ":1:6: 'db' is to be a text"},
        {"max-bytes = \"x\"\n", ":1:13: 'max-bytes' is to be a number from 0 on"},
        {"[check]\nfail-on = [\"T101\", \"T999\"]\n", ":2:20: there is no verdict or rule 'T999'"},
        {"[rules]\nT999 = \"off\"\n", ":2:8: there is no verdict or rule 'T999'"},
        {"[rules]\nT203 = \"loud\"\n", ":2:8: T203 is to be off, warning or error"},
        {"[rules]\nT203 = 1\n", ":2:8: 'T203' is to be a text"},
        {"[publishers]\nx = \"Qatar\"\n", ":2:5: 'x=Qatar' is no NAME=COUNTRY"},
        {"[publishers]\nx = -1\n", ":2:5: 'x=-1' is no NAME=COUNTRY"},
        {"[publishers]\nx = 100\n", ":2:5: 'x=100' is no NAME=COUNTRY"},
        {"[publishers]\nx = true\n", ":2:5: 'x' is to be a country, a weight, or {"},
        {"[publishers]\nx = {}\n", ":2:5: 'x' is to be a country, a weight, or {"},
        {"[publishers]\nx = {wait = 2}\n", ":2:13: there is no 'wait' of a publisher"},
        {"[publishers]\nx = {weight = \"2\"}\n", ":2:15: 'weight' is to be a number"},
        {"[publishers]\nx = {country = 2}\n", ":2:16: 'country' is to be a text"},
    };
    for (const auto& [content, message] : rows) {
        folder.config(content);
        const auto outcome = folder.run("tadqiq report ../../news");
        INFO(content, "\n", outcome.err);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "/tadqiq.toml" + message));
        CHECK(outcome.out == "");
    }
}
