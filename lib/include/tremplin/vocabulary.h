#pragma once

namespace tremplin {

// The words of the field that every part of the library speaks. Their spelling in files is the enumerator's, but for
// the types of structure, which are written in capitals.

/// The five kinds of structure: entreprise d'insertion, association intermédiaire, entreprise de travail temporaire
/// d'insertion, atelier et chantier d'insertion, entreprise d'insertion par le travail indépendant.
enum class StructureType { ei, ai, etti, aci, eiti };
inline constexpr int kStructureTypeCount = 5;

/// The four categories that count, and the one that is neutralised (annex 7 of circular DGEFP 2008-21). What falls in
/// which is for a rule set to say.
enum class Category { durable, transition, positive, other, withdrawn };
inline constexpr int kCategoryCount = 5;

/// What a target speaks of. `dynamic` is durable + transition + positive.
enum class Indicator { durable, transition, positive, dynamic };

}  // namespace tremplin
