#include "read/encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/characters.h"

namespace demarche {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes, name;
};
constexpr std::array kMagics = std::to_array<Magic>({
    {"\x1F\x8B"sv, "gzip"},
    {"PK\x03\x04"sv, "ZIP (also docx, xlsx, epub)"},
    {"%PDF-"sv, "PDF"},
    {"\x89PNG"sv, "PNG"},
    {"\xFF\xD8\xFF"sv, "JPEG"},
    {"GIF8"sv, "GIF"},
    {"\x7F"
     "ELF"sv,
     "ELF program"},
    {"BZh"sv, "bzip2"},
    {"\xFD"
     "7zXZ"sv,
     "xz"},
    {"7z\xBC\xAF"sv, "7-Zip"},
    {"\x28\xB5\x2F\xFD"sv, "Zstandard"},
    {"Rar!"sv, "RAR"},
    {"SQLite format 3"sv, "SQLite database"},
    {"\xD0\xCF\x11\xE0"sv, "old Microsoft Office"},
    {"{\\rtf"sv, "RTF"},
    {"RIFF"sv, "RIFF (audio, video or WebP)"},
    {"OggS"sv, "Ogg"},
    {"ID3"sv, "MP3"},
    {"\xCA\xFE\xBA\xBE"sv, "Java class"},
    {"\x00\x00\xFE\xFF"sv, "UTF-32"},
    {"\xFF\xFE\x00\x00"sv, "UTF-32"},
});

Error not_text(const std::string& path, std::string what) {
  return Error{ErrorCode::kNotText, path, fmt::format("not a text: {}", what)};
}

std::string from_utf16(std::string_view bytes, bool big_endian, size_t& replaced) {
  constexpr char32_t kReplacement = 0xFFFD;
  const auto unit = [&](size_t at) {
    const auto high = static_cast<unsigned char>(bytes[big_endian ? at : at + 1]);
    const auto low = static_cast<unsigned char>(bytes[big_endian ? at + 1 : at]);
    return char32_t(high << 8 | low);
  };
  std::string out;
  out.reserve(bytes.size());
  size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    const bool lead = c >= 0xD800 && c < 0xDC00;
    const char32_t trail = lead && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (lead && trail >= 0xDC00 && trail < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (trail - 0xDC00);
      at += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = kReplacement;
      ++replaced;
    }
    append_utf8(out, c);
  }
  if (at < bytes.size()) {
    append_utf8(out, kReplacement);
    ++replaced;
  }
  return out;
}

bool is_control(char c) { return (c >= 0 && c < 0x20 && !(c >= '\t' && c <= '\r') && c != 0x1B) || c == 0x7F; }

// What shows that valid or repaired text is no text; empty where nothing does.
std::string binary_sign(std::string_view text, size_t replaced) {
  if (const size_t nul = text.find('\0'); nul != std::string_view::npos) return fmt::format("a NUL byte at offset {}", nul);
  const std::string_view head = text.substr(0, 1 << 16);
  const size_t control = size_t(std::ranges::count_if(head, is_control));
  if (control * 20 > head.size()) return fmt::format("{} control characters in its first {} bytes", control, head.size());
  if (replaced > 16 && replaced * 12 > text.size()) return fmt::format("{} pieces that are not UTF-8 in {} bytes", replaced, text.size());
  return {};
}

}  // namespace

Result<std::string> decode_text(std::string_view bytes, const std::string& path, std::vector<std::string>& warnings) {
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.bytes)) return not_text(path, fmt::format("it begins like a {} file", magic.name));
  }
  size_t replaced = 0;
  std::string text;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    text = from_utf16(bytes.substr(2), bytes[0] == '\xFE', replaced);
    warnings.push_back("converted from UTF-16; offsets count in the converted text");
  } else {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    text = repair_utf8(bytes, replaced);
  }
  if (const std::string sign = binary_sign(text, replaced); !sign.empty()) return not_text(path, sign);
  if (replaced > 0) {
    warnings.push_back(fmt::format("{} invalid byte sequence{} replaced by U+FFFD: the file is not (quite) UTF-8", replaced, replaced == 1 ? "" : "s"));
  }
  return text;
}

}  // namespace demarche
