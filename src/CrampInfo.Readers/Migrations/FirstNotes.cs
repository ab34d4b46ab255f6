using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrampInfo.Readers.Migrations;

/// <summary>The table of notes. No type is named, so that each database takes its own.</summary>
[DbContext(typeof(ReadersContext))]
[Migration("20261201000000_FirstNotes")]
internal sealed class FirstNotes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Notes",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Text = table.Column<string>(maxLength: NoteBook.LongestText, nullable: false),
                Article = table.Column<string>(maxLength: 100, nullable: false),
                Revision = table.Column<string>(maxLength: 16, nullable: false),
                Day = table.Column<DateOnly>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Notes", n => n.Id));
        migrationBuilder.CreateIndex("IX_Notes_Day", "Notes", "Day");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Notes");
}
