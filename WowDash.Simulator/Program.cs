using WowDash.Simulator;

await SimulatorApp.Build(args).RunAsync();
