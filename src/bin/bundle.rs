//! Builds `public/data/dataset.json` and the schemas in `datapackage.json` from the CSV tables; `--check` only says whether
//! they are up to date. The only code that knows where the tables lie.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match native::run(std::env::args().any(|argument| argument == "--check")) {
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
    use tiendo::dataset::schema::Table;
    use tiendo::dataset::{Dataset, Refusal, tables};
    use tiendo::lang::Lang;
    use tiendo::words;

    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");

    pub fn run(check: bool) -> Result<String, String> {
        let package_path = Path::new(FOLDER).join("datapackage.json");
        let package_text = fs::read_to_string(&package_path).map_err(|error| format!("datapackage.json: {error}"))?;
        let mut package: serde_json::Value = serde_json::from_str(&package_text).map_err(|error| format!("datapackage.json: {error}"))?;
        let head = tables::Head::read(&package).map_err(|error| error.to_string())?;
        let read = |table: Table| {
            let file = format!("{}.csv", table.name());
            let text = fs::read(Path::new(FOLDER).join(&file)).map_err(|error| format!("{file}: {error}"))?;
            tables::Rows::read(table, &text).map_err(|error| error.to_string())
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
        let files = [(package_path, package, package_text), file("dataset.json", bundle)];
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

    fn refused(refusal: Refusal) -> String {
        words::refusal::lines(&refusal, Lang::En).join("\n")
    }
}
