using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Distribution.Service.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Heartbeat : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "late_allowed_at",
                table: "mailings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "database_identity",
                table: "installation",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "heartbeat_at",
                table: "installation",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "late_allowed_at",
                table: "mailings");

            migrationBuilder.DropColumn(
                name: "database_identity",
                table: "installation");

            migrationBuilder.DropColumn(
                name: "heartbeat_at",
                table: "installation");
        }
    }
}
