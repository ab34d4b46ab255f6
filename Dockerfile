# Build: restore what packages.lock.json names, compile, publish. To pin both images, write their digests behind the tags (name:tag@sha256:…).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet tool restore && dotnet publish src/CrampInfo.Web --configuration Release --output /site \
    -p:ContinuousIntegrationBuild=true -p:PublishReadyToRun=true --runtime linux-x64 --self-contained false

# Run: the ASP.NET runtime, as its own unprivileged user; the site and its content are read-only, only the catalog is written.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /site
COPY --from=build --chmod=a=rX /site .
RUN mkdir /var/lib/crampinfo && chown $APP_UID /var/lib/crampinfo
USER $APP_UID
ENV ASPNETCORE_ENVIRONMENT=Production \
    Urls=http://+:8080 \
    Content__Path=/site/content \
    Catalog__Path=/var/lib/crampinfo/catalog.db
EXPOSE 8080
# The image has no curl; the program asks itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["dotnet", "CrampInfo.Web.dll", "health", "http://127.0.0.1:8080"]
ENTRYPOINT ["dotnet", "CrampInfo.Web.dll"]
