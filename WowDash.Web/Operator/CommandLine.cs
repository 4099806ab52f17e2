using System.CommandLine;
using System.CommandLine.Help;
using System.Net.Sockets;
using Npgsql;

namespace WowDash.Web.Operator;

/// <summary>The one door for operators: finds the command, runs it, answers its exit code. 0 done, 1 refused or failed, 2 wrong use.</summary>
static class CommandLine
{
    const int Refused = 1;
    const int WrongUse = 2;
    const string Away = "The database cannot be reached. Is it running? For a trial with a database of its own: ./wowdash up";

    public static async Task<int> Run(string[] args)
    {
        var line = Commands().Parse(args);
        if (line.Action is not HelpAction && line.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{string.Join(Environment.NewLine, line.Errors.Select(e => e.Message))}{Environment.NewLine}See: ./wowdash {string.Join(' ', line.CommandResult.Path())} --help");
            return WrongUse;
        }

        try
        {
            return await Invoke(line);
        }
        catch (CommandRefused refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
        }
        catch (Exception e) when (OfDatabase(e) is not null)
        {
            await Console.Error.WriteLineAsync(OfDatabase(e));
        }

        return Refused;
    }

    static Task<int> Invoke(ParseResult line) => line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });

    /// <summary>What is the matter with the database, where it is; EF wraps what Npgsql throws.</summary>
    static string? OfDatabase(Exception? e) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName } => "The database has no tables of this version yet: ./wowdash migrate",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            "The database refuses this user or password: look at DATABASE_URL or DB_USER and DB_PASSWORD.",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => "The database lets nobody else in now (max_connections). Try again, or give it more.",
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.CrashShutdown } => "The database is starting or stopping. Try again in a moment.",
        PostgresException => null,
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } => Away,
        // its host's name is not to be found
        SocketException => Away,
        _ => e?.InnerException is { } inner ? OfDatabase(inner) : null,
    };

    internal static IReadOnlyList<OperatorCommand> All() =>
        [.. typeof(CommandLine).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(OperatorCommand)) && !t.IsAbstract)
            .Select(t => (OperatorCommand)Activator.CreateInstance(t)!).OrderBy(c => c.Words, StringComparer.Ordinal)];

    static RootCommand Commands()
    {
        var root = new RootCommand("WowDash: the order desk of translation centers.");
        foreach (var command in All())
        {
            command.SetAction(command.Run);
            Group(root, command.Words.Split(' ')[..^1]).Add(command);
        }

        return root;
    }

    static Command Group(Command parent, string[] words)
    {
        foreach (var word in words)
        {
            var group = parent.Subcommands.FirstOrDefault(c => c.Name == word);
            if (group is null) parent.Add(group = new Command(word, $"Commands about {word}."));
            parent = group;
        }

        return parent;
    }

    static IEnumerable<string> Path(this System.CommandLine.Parsing.CommandResult result)
    {
        var words = new Stack<string>();
        for (System.CommandLine.Parsing.SymbolResult? at = result; at?.Parent is not null; at = at.Parent)
            if (at is System.CommandLine.Parsing.CommandResult command) words.Push(command.Command.Name);
        return words;
    }
}
