#include "base/sha256.hpp"

#include <doctest/doctest.h>

#include "base/sha256_blocks.hpp"

using namespace tadqiq;

TEST_CASE("SHA-256 gives the digests of the standard, and of every length of a last block") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1000000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    std::string all;  // one digest over the digests of 0 to 130 bytes
    for (std::size_t n = 0; n <= 130; ++n) all += sha256(std::string(n, 'x'));
    CHECK(sha256(all) == "87aca1c44bc7ba8897768170211f0a02063de70801131ff86c7edb9ce32c6a50");
}

TEST_CASE("the processor's instructions for SHA-256 say what the steps say") {
    const auto own = own_sha256_instructions();
    if (!own) return;  // a processor without them
    std::array<unsigned char, 5 * 64 + 1> data{};
    for (std::size_t i = 0; i < data.size(); ++i) data[i] = static_cast<unsigned char>(i * 151 + 7);
    for (std::size_t blocks = 0; blocks <= 5; ++blocks) {
        Sha256State by_steps = {1, 0x80000000, 3, 4, 5, 6, 0xffffffff, 8}, by_own = by_steps;
        add_sha256_blocks(by_steps, data.data() + 1, blocks);
        own(by_own, data.data() + 1, blocks);
        CHECK(by_own == by_steps);
    }
}
