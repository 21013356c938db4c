#include <array>

#include "documents/tables.h"
#include "model/convention.h"

namespace tremplin::documents {

template <>
std::span<const std::string_view> choices_of<model::StructureType>() {
  static constexpr std::array<std::string_view, 5> kWords = {"EI", "AI", "ETTI", "ACI", "EITI"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<model::Indicator>() {
  static constexpr std::array<std::string_view, 4> kWords = {"durable", "transition", "positive", "dynamic"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<model::Axis>() {
  static constexpr std::array<std::string_view, 4> kWords = {"reception", "support", "training", "territory"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<model::Status>() {
  static constexpr std::array<std::string_view, 8> kWords = {"project", "negotiated", "signed",  "closed",
                                                             "renewed", "ended",      "refused", "abandoned"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<model::Better>() {
  static constexpr std::array<std::string_view, 2> kWords = {"higher", "lower"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<model::AnnexState>() {
  static constexpr std::array<std::string_view, 9> kWords = {"draft", "submitted",  "rejected",           "provisional",
                                                             "valid", "historical", "cancellation-asked", "cancelled",
                                                             "closed"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<model::MeansKind>() {
  static constexpr std::array<std::string_view, 6> kWords = {"spe",  "dla", "branch", "network", "national-support",
                                                             "other"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<model::Opinion>() {
  static constexpr std::array<std::string_view, 3> kWords = {"favourable", "reserved", "unfavourable"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<model::FollowUpKind>() {
  static constexpr std::array<std::string_view, 4> kWords = {"review", "cdiae", "funders", "analysis"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<model::RenewalKind>() {
  static constexpr std::array<std::string_view, 4> kWords = {"strengthened", "same", "reduced", "not-renewed"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<model::StrengtheningKind>() {
  static constexpr std::array<std::string_view, 5> kWords = {"people", "means", "duration", "partnership", "other"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<model::CauseKind>() {
  static constexpr std::array<std::string_view, 2> kWords = {"context", "difficulty"};
  return kWords;
}

template <>
std::span<const std::string_view> choices_of<model::SolutionKind>() {
  static constexpr std::array<std::string_view, 3> kWords = {"organisation", "audience", "other"};
  return kWords;
}

}  // namespace tremplin::documents
