using System.Text.Json;
using System.Text.Json.Serialization;
using WowDash.Simulator.Admin;
using WowDash.Simulator.Api;
using WowDash.Simulator.Page;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator;

/// <summary>Builds the stand-in for Telegram, for the program and for tests that host it themselves; its <see cref="World"/> is a service.</summary>
public static class SimulatorApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        return Build(builder, SimulatorOptions.Read(builder.Configuration), TimeProvider.System);
    }

    public static WebApplication Build(SimulatorOptions options, TimeProvider? clock = null) =>
        Build(WebApplication.CreateSlimBuilder(), options, clock ?? TimeProvider.System);

    static WebApplication Build(WebApplicationBuilder builder, SimulatorOptions options, TimeProvider clock)
    {
        builder.WebHost.UseUrls(options.Urls).UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 600L << 20;
        });
        // Request paths hold tokens: nothing that prints them may speak.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Services.AddSingleton(_ => new World(options, clock));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Add(new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver());
        });
        var app = builder.Build();
        BotEndpoint.Map(app);
        AdminEndpoint.Map(app);
        ChatPage.Map(app);
        return app;
    }
}
