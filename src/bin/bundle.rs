//! Builds `public/data/dataset.json`, the schemas in `datapackage.json`, the short form of this edition in `editions/` and the feeds of what
//! is new in each edition from the CSV tables; `--check` only says whether they are up to date; `--keep FILE` writes the short form of an earlier bundle. The only code that
//! knows where the tables lie.

#![warn(clippy::expect_used, clippy::unwrap_used, unreachable_pub)]

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let said = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--keep", file] => native::keep(file),
        [] => native::run(false),
        ["--check"] => native::run(true),
        _ => Err("bundle [--check | --keep FILE]".to_owned()),
    };
    match said {
        Ok(said) => {
            println!("{said}");
            std::process::ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::fs;
    use std::path::Path;
    use tiendo::answer::edition::Edition;
    use tiendo::dataset::schema::Table;
    use tiendo::dataset::{Dataset, Refusal, tables};
    use tiendo::export::feed;
    use tiendo::lang::Lang;
    use tiendo::status::Board;
    use tiendo::words;

    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");

    pub(crate) fn run(check: bool) -> Result<String, String> {
        let package_path = Path::new(FOLDER).join("datapackage.json");
        let package_text = fs::read_to_string(&package_path).map_err(|error| format!("datapackage.json: {error}"))?;
        let mut package: serde_json::Value = serde_json::from_str(&package_text).map_err(|error| format!("datapackage.json: {error}"))?;
        let head = tables::Imprint::read(&package).map_err(|error| error.to_string())?;
        let read = |table: Table| {
            let file = format!("{}.csv", table.name());
            let text = fs::read(Path::new(FOLDER).join(&file)).map_err(|error| format!("{file}: {error}"))?;
            tables::TableRows::read(table, &text).map_err(|error| error.to_string())
        };
        let rows = Table::ALL.into_iter().map(read).collect::<Result<Vec<_>, String>>()?;
        let bundle = tables::bundle(&head, &rows).map_err(|error| error.to_string())?;
        let dataset = Dataset::read(bundle.as_bytes()).map_err(refused)?;
        package["resources"] = tables::resources();
        let package = serde_json::to_string_pretty(&package).map_err(|error| error.to_string())? + "\n";
        let file = |name: &str, new: String| {
            let path = Path::new(FOLDER).join(name);
            let old = fs::read_to_string(&path).unwrap_or_default();
            (path, new, old)
        };
        let (name, kept) = short(&dataset);
        let editions = editions(&dataset)?;
        let mut files = vec![(package_path, package, package_text), file("dataset.json", bundle), file(&name, kept)];
        for lang in Lang::ALL {
            let told = feed::feed(&editions, &dataset, *lang).unwrap_or_default();
            files.push(file(&format!("../{}", feed::name(*lang)), told));
        }
        let mut said = format!("{} values, edition {}", dataset.observations.len(), dataset.edition);
        for (path, new, _) in files.iter().filter(|(_, new, old)| new != old) {
            if check {
                return Err(format!("{} is stale: run `cargo run --bin bundle`", path.display()));
            }
            fs::write(path, new).map_err(|error| format!("{}: {error}", path.display()))?;
            said += &format!("\nwrote {}", path.display());
        }
        Ok(said)
    }

    /// Writes the short form of an earlier edition, from its bundle.
    pub(crate) fn keep(bundle: &str) -> Result<String, String> {
        let text = fs::read(bundle).map_err(|error| format!("{bundle}: {error}"))?;
        let (name, kept) = short(&Dataset::read(&text).map_err(refused)?);
        fs::write(Path::new(FOLDER).join(&name), &kept).map_err(|error| format!("{name}: {error}"))?;
        Ok(format!("wrote {name}, {} bytes", kept.len()))
    }

    /// What is kept of every edition, the newest as the tables say it now, in the order of their dates.
    fn editions(dataset: &Dataset) -> Result<Vec<Edition>, String> {
        let folder = Path::new(FOLDER).join("editions");
        let mut editions = vec![Edition::of(dataset, &Board::of(dataset))];
        for entry in fs::read_dir(&folder).map_err(|error| format!("editions: {error}"))? {
            let path = entry.map_err(|error| format!("editions: {error}"))?.path();
            let text = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let kept = Edition::read(&text).ok_or_else(|| format!("{}: no edition", path.display()))?;
            editions.extend((kept.date != dataset.edition).then_some(kept));
        }
        editions.sort_by(|one, other| one.date.cmp(&other.date));
        Ok(editions)
    }

    fn short(dataset: &Dataset) -> (String, String) {
        (format!("editions/{}.json", dataset.edition), Edition::of(dataset, &Board::of(dataset)).write())
    }

    fn refused(refusal: Refusal) -> String {
        words::refusal::lines(&refusal, Lang::En).join("\n")
    }
}
