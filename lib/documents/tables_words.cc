#include <array>

#include "model/convention.h"
#include "documents/tables.h"

namespace tremplin {

template <>
std::span<const std::string_view> choices_of<StructureType>() {
  static constexpr std::array<std::string_view, 5> kWords = {"EI", "AI", "ETTI", "ACI", "EITI"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<Indicator>() {
  static constexpr std::array<std::string_view, 4> kWords = {"durable", "transition", "positive", "dynamic"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<Axis>() {
  static constexpr std::array<std::string_view, 4> kWords = {"reception", "support", "training", "territory"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<Status>() {
  static constexpr std::array<std::string_view, 8> kWords = {"project", "negotiated", "signed",  "closed",
                                                             "renewed", "ended",      "refused", "abandoned"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<Better>() {
  static constexpr std::array<std::string_view, 2> kWords = {"higher", "lower"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<AnnexState>() {
  static constexpr std::array<std::string_view, 9> kWords = {"draft", "submitted",  "rejected",           "provisional",
                                                             "valid", "historical", "cancellation-asked", "cancelled",
                                                             "closed"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<MeansKind>() {
  static constexpr std::array<std::string_view, 6> kWords = {"spe",  "dla", "branch", "network", "national-support",
                                                             "other"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<Opinion>() {
  static constexpr std::array<std::string_view, 3> kWords = {"favourable", "reserved", "unfavourable"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<FollowUpKind>() {
  static constexpr std::array<std::string_view, 4> kWords = {"review", "cdiae", "funders", "analysis"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<RenewalKind>() {
  static constexpr std::array<std::string_view, 4> kWords = {"strengthened", "same", "reduced", "not-renewed"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<StrengtheningKind>() {
  static constexpr std::array<std::string_view, 5> kWords = {"people", "means", "duration", "partnership", "other"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<CauseKind>() {
  static constexpr std::array<std::string_view, 2> kWords = {"context", "difficulty"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<SolutionKind>() {
  static constexpr std::array<std::string_view, 3> kWords = {"organisation", "audience", "other"};
  return kWords;
}

}  // namespace tremplin
