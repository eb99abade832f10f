//! How large a file a device takes, told before it is read: while a dataset is read, it needs two to three times its size in memory.

/// A dataset file has this many for each value: 23 of 1.06 million values (benches/engine/data.mjs), more where values are long.
const BYTES_A_VALUE: f64 = 24.0;
/// More would take longer than a reader waits, and more memory than many phones give a page.
const MOST_BYTES: f64 = 100e6;

/// The largest file in bytes, on a device of so many GB of memory; many do not say how many they have.
pub fn most_bytes(gigabytes: Option<f64>) -> f64 {
    MOST_BYTES * gigabytes.filter(|said| *said > 0.0).unwrap_or(1.0).min(1.0)
}

/// About how many values a dataset file of this size has, to two digits.
pub fn values_in(bytes: f64) -> usize {
    let values = (bytes / BYTES_A_VALUE).max(1.0);
    let unit = 10_f64.powf(values.log10().floor() - 1.0).max(1.0);
    ((values / unit).round() * unit) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_with_little_memory_takes_less_and_one_that_says_nothing_what_most_take() {
        let most = |gigabytes| most_bytes(gigabytes);
        assert_eq!([most(None), most(Some(8.0)), most(Some(1.0)), most(Some(0.5)), most(Some(0.25))], [100e6, 100e6, 100e6, 50e6, 25e6]);
        assert_eq!([most(Some(0.0)), most(Some(f64::NAN))], [100e6, 100e6], "what cannot be is not believed");
    }

    #[test]
    fn a_size_is_said_in_values_to_two_digits() {
        assert_eq!([values_in(100e6), values_in(242e6), values_in(24.6e6), values_in(24.0), values_in(0.0)], [4_200_000, 10_000_000, 1_000_000, 1, 1]);
    }
}
