//! Numbers as they are written. "Round what was written, not what is stored."

/// Digits after the point of the shortest writing.
pub fn places(value: f64) -> usize {
    value.to_string().split_once('.').map_or(0, |(_, part)| part.len())
}

/// Half up of the written decimal, away from zero: 8.495 at two places is 8.50.
pub fn half_up(value: f64, places: usize) -> f64 {
    let written = value.abs().to_string();
    let (whole, part) = written.split_once('.').unwrap_or((&written, ""));
    if part.len() <= places {
        return value;
    }
    let digits: u128 = format!("{whole}{}", &part[..places]).parse().expect("digits");
    let up = u128::from(part.as_bytes()[places] >= b'5');
    let rounded = format!("{:0>width$}", digits + up, width = places + 1);
    let (whole, part) = rounded.split_at(rounded.len() - places);
    format!("{whole}.{part}").parse::<f64>().expect("a number").copysign(value)
}

/// A reckoned number without the dust of binary fractions.
pub fn clean(value: f64) -> f64 {
    format!("{value:.9}").parse().expect("a number")
}
