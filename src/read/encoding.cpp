#include "read/encoding.h"

#include <fmt/format.h>

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>

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

// The character set that an HTML or XML head names: <meta charset="...">, content="text/html; charset=...", encoding="...".
std::string declared_charset(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  for (std::string_view key : {"charset="sv, "encoding="sv}) {
    for (size_t at = head.find(key); at != std::string_view::npos; at = head.find(key, at + 1)) {
      size_t begin = at + key.size();
      while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'' || head[begin] == ' ')) ++begin;
      size_t end = begin;
      while (end < head.size() && (is_ascii_letter(head[end]) || is_ascii_digit(head[end]) || head[end] == '-' || head[end] == '_')) ++end;
      if (end > begin) return std::string(head.substr(begin, end - begin));
    }
  }
  return {};
}

// nullopt where the set is unknown or the bytes are not in it.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
  const iconv_t open = iconv_open("UTF-8", charset.c_str());
  if (open == iconv_t(-1)) return std::nullopt;
  const std::unique_ptr<void, int (*)(iconv_t)> converter(open, iconv_close);
  std::string out(bytes.size() + 16, '\0');
  char* from = const_cast<char*>(bytes.data());  // iconv does not write to it
  size_t left = bytes.size(), used = 0;
  while (left > 0) {
    char* to = out.data() + used;
    size_t room = out.size() - used;
    const size_t result = iconv(open, &from, &left, &to, &room);
    used = out.size() - room;
    if (result != size_t(-1)) break;
    if (errno != E2BIG) return std::nullopt;
    out.resize(out.size() * 2);
  }
  out.resize(used);
  return out;
}

bool is_utf8_name(std::string_view charset) {
  return charset.size() >= 4 && ascii_lower(charset[0]) == 'u' && ascii_lower(charset[2]) == 'f' && charset.back() == '8';
}

bool has_multibyte(std::string_view bytes) {
  for (size_t at = 0; at < bytes.size(); ++at) {
    if (static_cast<unsigned char>(bytes[at]) >= 0x80 && valid_utf8_size(bytes, at) > 1) return true;
  }
  return false;
}

// Text of an older encoding: the one that its head names, else Windows-1252 where nothing in it is UTF-8. nullopt = keep UTF-8.
std::optional<std::string> from_older_encoding(std::string_view bytes, std::string& charset) {
  charset = declared_charset(bytes);
  if (!charset.empty() && !is_utf8_name(charset)) {
    // Browsers read Latin-1 as Windows-1252, its superset.
    if (charset.size() == 10 && (charset.starts_with("ISO-8859-1") || charset.starts_with("iso-8859-1"))) charset = "windows-1252";
    if (auto text = convert(bytes, charset)) return text;
  }
  if (has_multibyte(bytes)) return std::nullopt;
  charset = "windows-1252";
  return convert(bytes, charset);
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
    std::string charset;
    if (replaced > 0 && text.find('\0') == std::string::npos) {
      if (auto older = from_older_encoding(bytes, charset); older && binary_sign(*older, 0).empty()) {
        warnings.push_back(fmt::format("not UTF-8, read as {}; offsets count in the converted text", charset));
        return *std::move(older);
      }
    }
  }
  if (const std::string sign = binary_sign(text, replaced); !sign.empty()) return not_text(path, sign);
  if (replaced > 0) {
    warnings.push_back(fmt::format("{} invalid byte sequence{} replaced by U+FFFD: the file is not (quite) UTF-8", replaced, replaced == 1 ? "" : "s"));
  }
  return text;
}

}  // namespace demarche
