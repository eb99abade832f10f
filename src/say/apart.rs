//! Values that differ are never said alike: "highest 12.3, lowest 12.3" would be no answer.

use crate::dataset::Indicator;
use crate::lang::Lang;
use crate::say::figure;
use std::borrow::Cow;

/// How many digits after the mark may be needed to tell figures apart.
const MOST: usize = 8;

/// The indicator as it is written where these values stand side by side: with as many digits as tell those apart that differ.
pub(super) fn told_apart<'a>(indicator: &'a Indicator, values: &[f64]) -> Cow<'a, Indicator> {
    let differ = |written: &Indicator| {
        let said = |value: f64| figure(written, value, Lang::Vi);
        values.iter().enumerate().all(|(at, one)| values[..at].iter().all(|other| one == other || said(*one) != said(*other)))
    };
    if differ(indicator) {
        return Cow::Borrowed(indicator);
    }
    let with = |decimals: usize| Indicator { decimals, ..indicator.clone() };
    let found = (indicator.decimals + 1..=MOST).map(with).find(differ);
    found.map_or(Cow::Borrowed(indicator), Cow::Owned)
}
