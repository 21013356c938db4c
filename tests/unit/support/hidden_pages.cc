#include "support/hidden_pages.h"

#include <algorithm>
#include <unordered_map>

#include "render/html/html.h"
#include "render/layout/document_text.h"
#include "render/text/value_text.h"
#include "support/languages.h"
#include "support/page_facts.h"

using namespace tremplin;

namespace tremplin_tests {
namespace {

constexpr std::size_t kExamples = 3;

std::string bytes_of(const report::Document& page) {
  return render::render_text(page, kEn) + render::render_csv(page.data, kEn, {CsvDialect::rfc4180}) +
         render::render_html(page, kEn);
}

std::string picture(const World& world) {
  std::string out;
  for (const std::int64_t count : world) out += std::to_string(count) + " ";
  return out;
}

class ReadAll {
 public:
  explicit ReadAll(const Family& family) : family_(family), world_(family.kinds, 0) {}

  Findings read() {
    share(0, family_.exits);
    for (const auto& [page, worlds] : pages_) judge(worlds);
    findings_.worlds = static_cast<std::int64_t>(worlds_.size());
    findings_.pages = static_cast<std::int64_t>(pages_.size());
    return std::move(findings_);
  }

 private:
  struct Known {
    World world;
    std::map<std::string, PageCell> cells;
    std::vector<std::size_t> facts;
  };

  void share(std::size_t kind, std::int64_t left) {
    if (kind + 1 == family_.kinds) {
      world_[kind] = left;
      look();
      return;
    }
    for (std::int64_t count = 0; count <= left; ++count) {
      world_[kind] = count;
      share(kind + 1, left - count);
    }
  }

  // All pages of a world, the first one that of the family.
  std::vector<report::Document> pages_of(const World& world, std::int64_t k) const {
    std::vector<report::Document> pages{family_.page(world, k)};
    for (const PageOf& page : family_.beside) pages.push_back(page(world, k));
    for (const PageOf& page : family_.plain_beside) pages.push_back(page(world, family_.k));
    return pages;
  }

  static std::string spot_on(std::size_t page, const std::string& spot) {
    return page == 0 ? spot : "page " + std::to_string(page) + ": " + spot;
  }

  std::map<std::string, PageCell> cells_of(const std::vector<report::Document>& pages) const {
    std::map<std::string, PageCell> cells;
    for (std::size_t i = 0; i < pages.size(); ++i)
      for (auto& [spot, cell] : open_cells(pages[i], family_.tables, family_.k)) cells[spot_on(i, spot)] = cell;
    return cells;
  }

  static std::set<std::string> hidden_on(const std::vector<report::Document>& pages) {
    std::set<std::string> spots;
    for (std::size_t i = 0; i < pages.size(); ++i)
      for (const std::string& spot : hidden_cells(pages[i])) spots.insert(spot_on(i, spot));
    return spots;
  }

  std::map<std::string, std::string> shown_on(const std::vector<report::Document>& pages,
                                              const std::set<std::string>& hidden) const {
    std::map<std::string, std::string> shown;
    for (const auto& [spot, cell] : cells_of(pages))
      if (!hidden.contains(spot)) shown[spot] = cell.value;
    return shown;
  }

  static std::set<std::string> facts_on(const std::vector<report::Document>& pages,
                                        const std::vector<report::Document>* whole) {
    std::set<std::string> facts;
    for (std::size_t i = 0; i < pages.size(); ++i)
      for (const std::string& fact : facts_of(pages[i], whole == nullptr ? nullptr : &(*whole)[i]))
        facts.insert(spot_on(i, fact));
    return facts;
  }

  void look() {
    const auto whole = pages_of(world_, 0);
    if (!hidden_on({whole.begin(), whole.end() - static_cast<std::ptrdiff_t>(family_.plain_beside.size())}).empty())
      ++findings_.wrong_legends;
    auto cells = cells_of(whole);
    if (family_.secrets)
      for (const auto& [name, rate] : family_.secrets(world_))
        cells[name] = {std::to_string(rate.count), is_secret(rate)};
    std::string bytes;
    for (const report::Document& page : pages_of(world_, family_.k)) bytes += bytes_of(page);
    pages_[std::hash<std::string>{}(bytes)].push_back(worlds_.size());
    worlds_.push_back({world_, std::move(cells), {}});
    if (family_.reader == Reader::knows_the_program) return;
    for (const std::string& fact : facts_on(whole, nullptr)) {
      const std::size_t number = numbers_.try_emplace(fact, numbers_.size()).first->second;
      if (number == said_in_.size()) said_in_.emplace_back();
      said_in_[number].push_back(worlds_.size() - 1);
      worlds_.back().facts.push_back(number);
    }
    std::sort(worlds_.back().facts.begin(), worlds_.back().facts.end());
  }

  bool is_secret(Rate rate) const {
    const auto is_small = [this](std::int64_t count) { return count >= 1 && count < family_.k; };
    return is_small(rate.count) || is_small(rate.of - rate.count);
  }

  // The worlds in which everything is so that the page of one of them says.
  std::vector<std::size_t> fitting(std::size_t one, const std::vector<report::Document>& pages) const {
    const auto whole = pages_of(worlds_[one].world, 0);
    std::vector<std::size_t> facts;
    for (const std::string& fact : facts_on(pages, &whole)) facts.push_back(numbers_.at(fact));
    std::sort(facts.begin(), facts.end());
    const auto rarest = *std::min_element(facts.begin(), facts.end(), [this](std::size_t a, std::size_t b) {
      return said_in_[a].size() < said_in_[b].size();
    });
    std::vector<std::size_t> found;
    for (const std::size_t world : said_in_[rarest])
      if (std::includes(worlds_[world].facts.begin(), worlds_[world].facts.end(), facts.begin(), facts.end()))
        found.push_back(world);
    return found;
  }

  void judge(const std::vector<std::size_t>& alike) {
    const Known& first = worlds_[alike.front()];
    const auto pages = pages_of(first.world, family_.k);
    const auto hidden = hidden_on(pages);
    if (!hidden.empty()) ++findings_.pages_that_hide;
    for (const report::Document& page : pages) findings_.wrong_legends += wrong_legends_in(page);
    const auto worlds = family_.reader == Reader::knows_the_program ? alike : fitting(alike.front(), pages);
    std::string told;
    for (const auto& [spot, cell] : first.cells) {
      // Of pages laid side by side one may say what another one hides for the sake of a third, but nothing small.
      if (!cell.is_small && (!family_.beside.empty() || !hidden.contains(spot))) continue;
      const bool is_open = std::any_of(worlds.begin(), worlds.end(), [&, s = spot, v = cell.value](std::size_t world) {
        const auto found = worlds_[world].cells.find(s);
        return found == worlds_[world].cells.end() || found->second.value != v;
      });
      if (!is_open && !(family_.follows && family_.follows(spot, shown_on(pages, hidden))))
        told += spot + " = " + cell.value + "\n";
    }
    if (told.empty()) return;
    ++findings_.told;
    if (findings_.examples.size() < kExamples) findings_.examples.push_back(picture(first.world) + "\n" + told);
    if (findings_.examples.size() <= kExamples)
      for (const report::Document& page : pages) findings_.examples.back() += render::render_text(page, kEn);
  }

  const Family& family_;
  World world_;
  std::vector<Known> worlds_;
  std::map<std::size_t, std::vector<std::size_t>> pages_;
  std::unordered_map<std::string, std::size_t> numbers_;
  std::vector<std::vector<std::size_t>> said_in_;
  Findings findings_;
};

}  // namespace

Findings read_all_pages(const Family& family) { return ReadAll(family).read(); }

}  // namespace tremplin_tests
