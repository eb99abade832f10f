//! The closed sets of the tables: the words that a column may hold, and what each means.

use crate::closed_set::closed_set;

closed_set! {
    /// What a place is.
    Level { Country = "country", Province = "province", Commune = "commune" }
}
closed_set! {
    /// Which way is better.
    Direction { Higher = "higher", Lower = "lower", Neither = "none" }
}
closed_set! {
    /// How the value of a merged province follows from its parts'.
    Merge { Sum = "sum", Mean = "mean", Neither = "none" }
}
closed_set! {
    /// What kind of number an indicator gives: what form a picture of it takes, and what a change of it is called.
    Measure { Amount = "amount", Ratio = "ratio", Share = "share", Rate = "rate", Score = "score", Rank = "rank" }
}
closed_set! {
    /// At which level a document was issued.
    DocumentLevel {
        Party = "party",
        NationalAssembly = "national-assembly",
        Government = "government",
        Ministry = "ministry",
        Province = "province",
    }
}
closed_set! {
    /// What a target asks for: a level, a yearly rate, a rank, or that something be so.
    Shape { Level = "level", Growth = "growth", Rank = "rank", Status = "status" }
}
closed_set! {
    /// How a target's figure is meant, as the document words it.
    Comparator {
        /// "trên", "hơn": strictly more.
        Above = "above",
        /// "tối thiểu", "ít nhất".
        AtLeast = "at-least",
        /// A plain "đạt …": at least, or at most where lower is better.
        Reach = "reach",
        /// "dưới", "ít hơn": strictly less.
        Below = "below",
        AtMost = "at-most",
        /// "khoảng".
        About = "about",
        /// A range, met at its nearer end.
        Between = "between",
        /// Among the first so many.
        Top = "top",
    }
}
closed_set! {
    /// What a number in a statement is.
    ClaimKind {
        /// The figure of a year.
        Figure = "figure",
        /// The mean of the years from `since` to `year`.
        Mean = "mean",
        /// Of a part of the year only.
        PartYear = "part-year",
        /// What is aimed at.
        Target = "target",
        Forecast = "forecast",
        /// So many of so many.
        Ratio = "ratio",
        Other = "other",
    }
}
closed_set! {
    /// How exactly a statement means its number.
    ClaimComparator {
        Equals = "equals",
        About = "about",
        AtLeast = "at-least",
        AtMost = "at-most",
        /// The change from `since` to `year`.
        Change = "change",
    }
}
closed_set! {
    /// What a statement reports.
    StatementKind { Achievement = "achievement", Difficulty = "difficulty", Proposal = "proposal", Commitment = "commitment" }
}
closed_set! {
    /// How close a source is to the figure's publisher.
    Tier { Primary = "primary", DataFile = "data-file", Press = "press", Repost = "repost" }
}

impl Measure {
    /// For files from before the column `measure`, which said it in the unit only. The only place that reads a unit's wording.
    pub(super) fn of_unit(unit: &str) -> Measure {
        match unit {
            unit if unit.starts_with("hạng") => Measure::Rank,
            unit if unit.starts_with('%') => Measure::Share,
            _ => Measure::Amount,
        }
    }
}
