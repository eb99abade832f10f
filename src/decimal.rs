//! Numbers as they were written: what is rounded and compared is the shortest decimal that stands for a number, not its binary fraction.

#![warn(clippy::indexing_slicing)]

/// The digits of a number that is not negative, rounded half up as figures are published. What is rounded is the shortest decimal that
/// stands for the number, which is what was written: the binary fraction of 1.115 lies below it, and that of 8.495 times a hundred, too.
pub fn rounded(value: f64, decimals: usize) -> String {
    let written = value.to_string();
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let kept = fraction.len().min(decimals);
    let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes().take(kept)).collect();
    if fraction.as_bytes().get(decimals).is_some_and(|next| *next >= b'5') {
        // Nines at the end become noughts, and what stands before them is one more.
        let before = digits.iter().rposition(|digit| *digit != b'9');
        digits.iter_mut().skip(before.map_or(0, |before| before + 1)).for_each(|nine| *nine = b'0');
        match before.and_then(|before| digits.get_mut(before)) {
            Some(digit) => *digit += 1,
            None => digits.insert(0, b'1'),
        }
    }
    let whole = digits.len() - kept;
    digits.resize(whole + decimals, b'0');
    let mut out: String = digits.into_iter().map(char::from).collect();
    if decimals > 0 {
        out.insert(whole, '.');
    }
    out
}

/// How many digits a number has after the mark.
pub fn places(value: f64) -> usize {
    value.to_string().split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

/// Half up, away from zero: 8.495 at two places is 8.50.
pub fn half_up(value: f64, places: usize) -> f64 {
    rounded(value.abs(), places).parse::<f64>().map_or(value, |size| size.copysign(value))
}

/// What one number is more than another, as on paper: 0.3 less 0.1 is 0.2.
pub fn less(one: f64, other: f64) -> f64 {
    half_up(one - other, places(one).max(places(other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_and_taken_from_each_other_as_on_paper() {
        for (value, digits, wanted) in [(8.495, 2, 8.5), (1.115, 2, 1.12), (-8.365, 2, -8.37), (99.96, 1, 100.0), (0.04, 1, 0.0), (7.0, 1, 7.0), (0.95, 0, 1.0)]
        {
            assert_eq!(half_up(value, digits), wanted, "{value} at {digits}");
        }
        assert_eq!((less(0.3, 0.1), less(28.42, 35.18), less(-8.37, -7.83), less(1_000_000.1, 1_000_000.0)), (0.2, -6.76, -0.54, 0.1));
        assert_eq!((places(8.495), places(100.0), places(1e21), places(-2.5e-7)), (3, 0, 0, 8));
    }
}
