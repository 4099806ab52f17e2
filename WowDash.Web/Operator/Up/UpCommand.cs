using System.CommandLine;
using System.Runtime.InteropServices;
using WowDash.Web.Settings;

namespace WowDash.Web.Operator.Up;

sealed class UpCommand : OperatorCommand
{
    readonly Option<int> port = new("--port") { Description = "The dashboard's port on 127.0.0.1; 0 for any free one.", DefaultValueFactory = _ => 8000 };
    readonly Option<int> workers = new("--workers") { Description = "Web workers; more than one stand behind nginx.", DefaultValueFactory = _ => 1 };
    readonly Option<string?> data = new("--data") { Description = "Folder of the database, files, keys and logs (.data)." };
    readonly Option<bool> redis = new("--redis") { Description = "Start a Redis as well and keep conversations in it." };
    readonly Option<bool> noDemo = new("--no-demo") { Description = "No demo centers and no simulator." };
    readonly Option<bool> polling = new("--polling") { Description = "Bots are polled instead of called by webhook." };
    readonly Option<bool> json = new("--json") { Description = "After the ready line, one line of JSON: addresses, sign-ins, bots." };

    public UpCommand() : base("up", "Everything on this machine: database, demo, workers, a local Telegram. Ctrl-C stops it.")
    {
        port.Validators.Add(p => Within(p, 0, 65535));
        workers.Validators.Add(w => Within(w, 1, 32));
        foreach (var option in (Option[])[port, workers, data, redis, noDemo, polling, json]) Add(option);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        var options = new UpOptions(line.GetValue(port), line.GetValue(workers), Path.GetFullPath(line.GetValue(data) ?? Folders.DefaultData),
            line.GetValue(redis), !line.GetValue(noDemo), line.GetValue(json), line.GetValue(polling));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        await using var installation = new Installation(options);
        try
        {
            await installation.Start(stop.Token);
            await Task.Delay(Timeout.Infinite, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopping …");
        }

        return 0;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    static void Within(System.CommandLine.Parsing.OptionResult option, int least, int most)
    {
        if (option.GetValueOrDefault<int>() < least || option.GetValueOrDefault<int>() > most) option.AddError($"{option.Option.Name} is between {least} and {most}.");
    }
}
