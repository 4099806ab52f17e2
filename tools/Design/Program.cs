using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Design;

// no database is asked: the connection string only names the provider
using var db = new DesignContexts().CreateDbContext(args);
switch (args)
{
    case ["makemigrations", var name]:
        return MakeMigration(db, name);
    case ["check"]:
        if (!db.Database.HasPendingModelChanges()) return 0;
        await Console.Error.WriteLineAsync("The model has changes that no migration holds: dotnet run --project tools/Design -- makemigrations NAME");
        return 1;
    case ["script"]:
        Console.WriteLine(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
        return 0;
    default:
        await Console.Error.WriteLineAsync("makemigrations NAME | check | script");
        return 2;
}

static int MakeMigration(WowDashDb db, string name)
{
    // a context of its own: asking for pending changes finalizes the snapshot model of the context asked, and the scaffolder would then create every table anew
    using (var probe = new DesignContexts().CreateDbContext([]))
    {
        if (!probe.Database.HasPendingModelChanges())
        {
            Console.WriteLine("No changes detected.");
            return 0;
        }
    }

    var reporter = new OperationReporter(new OperationReportHandler(Console.Error.WriteLine, Console.Error.WriteLine, null, null));
    using var services = new DesignTimeServicesBuilder(typeof(WowDashDb).Assembly, typeof(DesignContexts).Assembly, reporter, []).Build(db).CreateScope();
    var scaffolder = services.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var project = FindDataProject();
    var migration = scaffolder.ScaffoldMigration(name, "WowDash.Data", "Migrations", "C#", dryRun: false);
    Console.WriteLine(scaffolder.Save(project, migration, Path.Combine(project, "Migrations"), dryRun: false).MigrationFile);
    return 0;
}

static string FindDataProject()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "WowDash.sln"))) return Path.Combine(folder.FullName, "WowDash.Data");
    throw new InvalidOperationException("WowDash.sln was not found above this program.");
}
