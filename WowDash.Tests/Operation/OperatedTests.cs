using System.Text.Json;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Operation;

/// <summary>An operator before a fresh database with one center, which a class fills.</summary>
public abstract class OperatedTests(string fill) : IAsyncLifetime
{
    private protected string Database { get; private set; } = "";

    private protected Dictionary<string, string> Settings { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Database = await TestServers.NewDatabase();
        Settings = OperatorProgram.On(Database);
        Assert.Equal(0, (await Run("centers", "add", "--name", "Yangi Tarjima", "--slug", "yangi")).Code);
        await Sql.Execute(Database, fill);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private protected Task<Answer> Run(params string[] words) => OperatorProgram.Run(words, Settings);

    /// <summary>What a command that succeeds prints.</summary>
    private protected async Task<JsonElement> Json(params string[] words)
    {
        var answer = await Run([.. words, "--json"]);
        Assert.True(answer.Code == 0, $"{string.Join(' ', words)}: {answer.Error}");
        return JsonDocument.Parse(answer.Output).RootElement;
    }
}
