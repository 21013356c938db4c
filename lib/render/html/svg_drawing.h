#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/text/catalogue.h"
#include "report/document/document.h"

namespace tremplin::render {

// The drawing area that all charts share, in the units of the view box. A telephone shows it at nearly its own size, so
// the letters stay readable there.
namespace area {
inline constexpr double kWidth = 440;
inline constexpr double kLeft = 46;
inline constexpr double kRight = 430;
inline constexpr double kTop = 34;
inline constexpr double kBottom = 214;
}  // namespace area

using Points = std::vector<std::pair<double, double>>;

/// Writes the marks of one chart; a mark's title is what a reader hears or sees who points at it.
class Drawing {
 public:
  /// `number` makes the identifiers of the page's charts unique.
  Drawing(std::string& out, Language language, int number) : out_(out), language_(language), number_(number) {}

  void begin(double height, const report::Message& title, std::string_view description);
  void end();
  void text(double x, double y, std::string_view css, std::string_view words);
  void line(double x1, double y1, double x2, double y2, std::string_view css);
  void bar(double x, double y, double width, double height, std::string_view css, std::string_view title);
  void point(double x, double y, double radius, std::string_view css, std::string_view title);
  void diamond(double x, double y, std::string_view title);
  /// A filled shape.
  void area(std::string_view css, const Points& points, std::string_view title);
  void curve(std::string_view css, const Points& points);

  std::string word(std::string_view key, std::initializer_list<TextArg> args = {}) const;
  Language language() const { return language_; }

 private:
  std::string& out_;
  Language language_;
  int number_;
};

/// A vertical axis of percents from 0 to `most`.
struct PercentAxis {
  double most = 1;

  double y(double fraction) const;
  void draw(Drawing& drawing) const;
};

/// A vertical axis of counts, up to a whole number of steps.
struct CountAxis {
  double step = 1;
  double most = 1;

  double y(double count) const;
  void draw(Drawing& drawing) const;
};
/// One that `most` does not leave.
CountAxis axis_up_to(std::int64_t most);

/// The next step of 1, 2 or 5 times a power of ten such that about five of them make `most`; at least 1.
double step_for(double most);
/// The middle of the i-th of `count` columns.
double middle_of(std::size_t i, std::size_t count);

void draw(Drawing& drawing, const report::TrajectoryChart& chart);
void draw(Drawing& drawing, const report::StackChart& chart);
void draw(Drawing& drawing, const report::FunnelChart& chart);
void draw(Drawing& drawing, const report::PairsChart& chart);
void draw(Drawing& drawing, const report::CalendarChart& chart);
void draw(Drawing& drawing, const report::StripChart& strip);

}  // namespace tremplin::render
